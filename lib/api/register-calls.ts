import type { Call } from "./calls";
import { countryQuestion, registerQuestion } from "./params";
import {
  changedCodeAnswer,
  changedRulesAnswer,
  changedStrategyAnswer,
  changedTargetAnswer,
  rulesAnswer,
  strategiesAnswer,
  versionAnswer,
} from "./register-change-answers";
import * as asks from "./register-params";

const V1 = "/api/v1";

type Written = Omit<Call, "group" | "errors" | "status"> & { status?: 200 | 201 };

const write = ({ status = 200, ...call }: Written): Call => ({
  ...{ group: "administration", status, errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"] },
  ...call,
});
const read = (call: Pick<Call, "id" | "path" | "question" | "answer">): Call => ({
  ...{ group: "administration", method: "get", status: 200, errors: ["invalid", "not-found"], example: {} },
  ...call,
});
const json = (method: string, body: object) => ({ options: `-X ${method} -d '${JSON.stringify(body)}'` });
const gone = { options: "-X DELETE", query: "reason=Fejl" };

const names = (da: string, en: string, nb: string) => ({ da, en, nb });
const reason = "Ny opgørelse";
const FLAG = { measure: "digital", from: "2013-01", value: false, reason };
const RULES = { coreChannels: ["self_service", "phone"], deadlineDay: 10, lockDay: 20, reason };
const AREA = { names: names("Parkering", "Parking", "Parkering"), field: "citizens", reason };
const VIBORG = { name: "Viborg", region: "Region Midtjylland", inhabitants: { 2014: 94486 }, reason };
const TARGET = { strategy: "Egen strategi", municipality: "0791", measure: "digital", year: 2015, shareBp: 6000 };
const PRICES = { names: names("Egne 2014", "Own 2014", "Egne 2014"), year: 2014, source: "Egen opgørelse" };

/** What administrators change in a country's registers. */
export const REGISTER_CALLS: readonly Call[] = [
  write({
    ...{ id: "postFlag", method: "post", path: `${V1}/channels/{channel}/flags`, question: asks.flagAsked },
    ...{ body: asks.flagBody, answer: changedRulesAnswer, example: json("POST", FLAG) },
  }),
  write({
    ...{ id: "deleteFlag", method: "delete", path: `${V1}/channels/{channel}/flags` },
    ...{ question: asks.flagRemovalAsked, answer: changedRulesAnswer },
    example: { ...gone, query: `measure=digital&from=2013-01&${gone.query}` },
  }),
  write({
    ...{ id: "putChannel", method: "put", path: `${V1}/channels/{channel}`, question: asks.channelAsked },
    ...{ body: asks.channelBody, answer: versionAnswer },
    example: json("PUT", { names: names("Mail", "E-mail", "E-post"), reason }),
  }),
  read({ id: "getRules", path: `${V1}/rules`, question: registerQuestion, answer: rulesAnswer }),
  write({
    ...{ id: "putRules", method: "put", path: `${V1}/rules`, question: asks.rulesAsked, body: asks.rulesBody },
    ...{ answer: changedRulesAnswer, example: json("PUT", RULES) },
  }),
  write({
    ...{ id: "postArea", method: "post", path: `${V1}/areas`, question: asks.countryAsked, body: asks.newAreaBody },
    ...{ status: 201, answer: changedCodeAnswer, example: json("POST", { code: "parking", ...AREA }) },
  }),
  write({
    ...{ id: "putArea", method: "put", path: `${V1}/areas/{area}`, question: asks.areaAsked, body: asks.areaBody },
    ...{ answer: changedCodeAnswer, example: json("PUT", AREA) },
  }),
  write({
    ...{ id: "postMunicipality", method: "post", path: `${V1}/municipalities`, question: asks.countryAsked },
    ...{ body: asks.newMunicipalityBody, status: 201, answer: changedCodeAnswer },
    example: json("POST", { code: "0999", ...VIBORG }),
  }),
  write({
    ...{ id: "putMunicipality", method: "put", path: `${V1}/municipalities/{municipality}` },
    ...{ question: asks.municipalityAsked, body: asks.municipalityBody, answer: changedCodeAnswer },
    example: json("PUT", VIBORG),
  }),
  read({ id: "getStrategies", path: `${V1}/strategies`, question: countryQuestion, answer: strategiesAnswer }),
  write({
    ...{ id: "putStrategy", method: "put", path: `${V1}/strategies`, question: asks.countryAsked },
    ...{ body: asks.strategyBody, answer: changedStrategyAnswer },
    example: json("PUT", { strategy: "Egen strategi", active: false, reason }),
  }),
  write({
    ...{ id: "postTarget", method: "post", path: `${V1}/targets`, question: asks.countryAsked, body: asks.targetBody },
    ...{ status: 201, answer: changedTargetAnswer, example: json("POST", { ...TARGET, source: "Byrådet", reason }) },
  }),
  write({
    ...{ id: "putTarget", method: "put", path: `${V1}/targets/{id}`, question: asks.targetAsked },
    ...{ body: asks.targetBody, answer: changedTargetAnswer },
    example: json("PUT", { ...TARGET, source: "Byrådet", reason }),
  }),
  write({
    ...{ id: "deleteTarget", method: "delete", path: `${V1}/targets/{id}`, question: asks.targetRemovalAsked },
    ...{ answer: changedTargetAnswer, example: gone },
  }),
  write({
    ...{ id: "postPriceSet", method: "post", path: `${V1}/prices`, question: asks.countryAsked },
    ...{ body: asks.newPriceSetBody, status: 201, answer: changedCodeAnswer },
    example: json("POST", { code: "own_2014", ...PRICES, prices: { phone: 4000 }, reason }),
  }),
  write({
    ...{ id: "putPriceSet", method: "put", path: `${V1}/prices/{priceSet}`, question: asks.priceSetAsked },
    ...{ body: asks.priceSetBody, answer: changedCodeAnswer },
    example: json("PUT", { ...PRICES, prices: { phone: 4200 }, reason }),
  }),
  write({
    ...{ id: "deletePriceSet", method: "delete", path: `${V1}/prices/{priceSet}` },
    ...{ question: asks.priceSetRemovalAsked, answer: changedCodeAnswer, example: gone },
  }),
];
