/** Calls that come in one hour, how long one takes, and how many are to be answered how soon. */
export type CallLoad = { callsAnHour: number; secondsACall: number; answered: number; withinSeconds: number };

/**
 * Erlang C: the probability that a call waits, with so many agents and a load in erlangs (calls an hour × seconds ÷ 3600).
 * 1 where the load is more than the agents can take.
 */
export function waitingProbability(agents: number, load: number): number {
  if (load >= agents) return 1;
  let blocked = 1;
  for (let agent = 1; agent <= agents; agent++) blocked = (load * blocked) / (agent + load * blocked);
  return (agents * blocked) / (agents - load * (1 - blocked));
}

/** The part of the calls that is answered within the given time. */
export function serviceLevel(agents: number, { callsAnHour, secondsACall, withinSeconds }: CallLoad): number {
  const load = (callsAnHour * secondsACall) / 3600;
  if (load >= agents) return 0;
  return 1 - waitingProbability(agents, load) * Math.exp((-(agents - load) * withinSeconds) / secondsACall);
}

/** The least number of agents that answers enough calls soon enough; 0 where nobody calls. */
export function agentsNeeded(load: CallLoad): number {
  if (load.callsAnHour === 0) return 0;
  let agents = Math.floor((load.callsAnHour * load.secondsACall) / 3600) + 1;
  while (serviceLevel(agents, load) < load.answered) agents++;
  return agents;
}
