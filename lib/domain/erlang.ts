/** Calls that come in one hour, how long one takes, and how many (0..1) are to be answered how soon. */
export type CallLoad = { callsAnHour: number; secondsACall: number; answered: number; withinSeconds: number };

/** Who answers: `load` in erlangs, the agents that it takes, and which part of their time they talk (0..1). */
export type Staffing = { load: number; agents: number; occupancy: number };

/**
 * Erlang C: the probability that a call waits, with so many agents and a load in erlangs (calls an hour × seconds ÷ 3600).
 * 1 where the load is more than the agents can take. Calls come at random and evenly, and nobody hangs up.
 */
export function waitingProbability(agents: number, load: number): number {
  let blocked = 1;
  for (let agent = 1; agent <= agents; agent++) blocked = nextBlocked(blocked, agent, load);
  return waiting(agents, load, blocked);
}

/** The part of the calls that is answered within the given time. */
export function serviceLevel(agents: number, calls: CallLoad): number {
  const load = loadOf(calls);
  return answeredInTime(agents, load, waitingProbability(agents, load), calls);
}

/** The least number of agents that answers enough calls soon enough; none where nobody calls. */
export function staffing(calls: CallLoad): Staffing {
  const load = loadOf(calls);
  if (load === 0) return { load: 0, agents: 0, occupancy: 0 };
  let [agents, blocked] = [0, 1];
  do blocked = nextBlocked(blocked, ++agents, load);
  while (answeredInTime(agents, load, waiting(agents, load, blocked), calls) < calls.answered);
  return { load, agents, occupancy: load / agents };
}

function loadOf({ callsAnHour, secondsACall }: CallLoad): number {
  return (callsAnHour * secondsACall) / 3600;
}

/** Erlang B with one agent more: the probability that all of them talk, were nobody to wait. */
function nextBlocked(blocked: number, agents: number, load: number): number {
  return (load * blocked) / (agents + load * blocked);
}

function waiting(agents: number, load: number, blocked: number): number {
  return load >= agents ? 1 : (agents * blocked) / (agents - load * (1 - blocked));
}

function answeredInTime(
  agents: number,
  load: number,
  waits: number,
  { secondsACall, withinSeconds }: CallLoad,
): number {
  return load >= agents ? 0 : 1 - waits * Math.exp((-(agents - load) * withinSeconds) / secondsACall);
}
