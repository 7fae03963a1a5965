import { command } from "./command";

command({
  usage: "npm run migrate -- [--own | --demo]",
  words: 0,
  prepare: true,
  work: async ({ say }) => say("Schema and registers are up to date."),
});
