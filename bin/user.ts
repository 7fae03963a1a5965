import { command } from "./command";
import { userCommand } from "./user-command";

command({
  usage: "npm run user -- list | admin E-MAIL NAME | reset E-MAIL [--second-factor]  [--own | --demo]",
  words: [1, 2, 3],
  flags: { "second-factor": { type: "boolean" } },
  prepare: true,
  work: userCommand,
});
