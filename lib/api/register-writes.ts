import type { z } from "zod";
import { addArea, rewriteArea } from "@/lib/registers/area-changes";
import type { RegisterAuthor } from "@/lib/registers/change-registers";
import { rewriteChannel } from "@/lib/registers/channel-changes";
import { addMunicipality, rewriteMunicipality } from "@/lib/registers/municipality-changes";
import { addPriceSet, removePriceSet, rewritePriceSet } from "@/lib/registers/price-changes";
import { addTarget, removeTarget, rewriteTarget, switchStrategy } from "@/lib/registers/target-changes";
import { boundedBody } from "./body";
import { readBody } from "./parse";
import * as asks from "./register-params";
import type { Writing } from "./respond";

const BODY_LIMIT = 100_000;

type Country = { country: string };
type Asked<S extends z.ZodObject> = z.output<S>;
type Change = { reason: string; seenVersion?: number | undefined };

export async function bodyOf<S extends z.ZodObject>(schema: S, { request }: Writing): Promise<z.output<S>> {
  return readBody(schema, (await boundedBody(request, BODY_LIMIT)).toString());
}

/** Whose change it is, in which country, and what its author had seen. */
export function changeOf(
  country: string,
  { by, now }: Writing,
  { reason, seenVersion }: Change,
): Country & { author: RegisterAuthor } {
  return { country, author: { by, at: now, reason, seen: seenVersion } };
}

export async function putChannel({ country, channel }: Asked<typeof asks.channelAsked>, writing: Writing) {
  const { names, validFrom, validTo, ...change } = await bodyOf(asks.channelBody, writing);
  const written = { names, validFrom, validTo: validTo ?? null };
  return { version: await rewriteChannel(writing.db, changeOf(country, writing, change), channel, written) };
}

export async function postArea({ country }: Country, writing: Writing) {
  const { code, ...body } = await bodyOf(asks.newAreaBody, writing);
  return { code, version: await addArea(writing.db, changeOf(country, writing, body), code, areaOf(body)) };
}

export async function putArea({ country, area }: Asked<typeof asks.areaAsked>, writing: Writing) {
  const body = await bodyOf(asks.areaBody, writing);
  return { code: area, version: await rewriteArea(writing.db, changeOf(country, writing, body), area, areaOf(body)) };
}

function areaOf({ names, field, wave, mandatoryFrom, kle, validFrom, validTo }: Asked<typeof asks.areaBody>) {
  const rest = { mandatoryFrom: mandatoryFrom ?? null, kle: kle || null, validTo: validTo ?? null };
  return { names, field: field ?? null, wave, validFrom, ...rest };
}

export async function postMunicipality({ country }: Country, writing: Writing) {
  const { code, ...body } = await bodyOf(asks.newMunicipalityBody, writing);
  const change = changeOf(country, writing, body);
  return { code, version: await addMunicipality(writing.db, change, code, municipalityOf(body)) };
}

export async function putMunicipality(
  { country, municipality: code }: Asked<typeof asks.municipalityAsked>,
  writing: Writing,
) {
  const body = await bodyOf(asks.municipalityBody, writing);
  const change = changeOf(country, writing, body);
  return { code, version: await rewriteMunicipality(writing.db, change, code, municipalityOf(body)) };
}

function municipalityOf(body: Asked<typeof asks.municipalityBody>) {
  const { name, region, kind, validFrom, validTo, successor, inhabitants } = body;
  const rest = { validTo: validTo ?? null, successor: successor ?? null };
  return { name, region: region ?? null, kind: kind ?? null, validFrom, inhabitants, ...rest };
}

export async function postTarget({ country }: Country, writing: Writing) {
  const body = await bodyOf(asks.targetBody, writing);
  return addTarget(writing.db, changeOf(country, writing, body), targetOf(body));
}

export async function putTarget({ country, id }: Asked<typeof asks.targetAsked>, writing: Writing) {
  const body = await bodyOf(asks.targetBody, writing);
  return rewriteTarget(writing.db, changeOf(country, writing, body), id, targetOf(body));
}

export async function deleteTarget(
  { country, id, ...change }: Asked<typeof asks.targetRemovalAsked>,
  writing: Writing,
) {
  return removeTarget(writing.db, changeOf(country, writing, change), id);
}

function targetOf(body: Asked<typeof asks.targetBody>) {
  const { strategy, municipality, measure, targetKind, year, shareBp, comparable, source, noteIn } = body;
  const whose = { strategy, municipality: municipality ?? null, measure };
  return { ...whose, kind: targetKind, year, shareBp, comparable, source, note: noteIn ?? null };
}

export async function putStrategy({ country }: Country, writing: Writing) {
  const { strategy, active, ...change } = await bodyOf(asks.strategyBody, writing);
  const version = await switchStrategy(writing.db, changeOf(country, writing, change), { strategy, active });
  return { strategy, active, version };
}

export async function postPriceSet({ country }: Country, writing: Writing) {
  const { code, ...body } = await bodyOf(asks.newPriceSetBody, writing);
  return { code, version: await addPriceSet(writing.db, changeOf(country, writing, body), code, priceSetOf(body)) };
}

export async function putPriceSet({ country, priceSet: code }: Asked<typeof asks.priceSetAsked>, writing: Writing) {
  const body = await bodyOf(asks.priceSetBody, writing);
  return { code, version: await rewritePriceSet(writing.db, changeOf(country, writing, body), code, priceSetOf(body)) };
}

export async function deletePriceSet(
  { country, priceSet: code, ...change }: Asked<typeof asks.priceSetRemovalAsked>,
  writing: Writing,
) {
  return { code, version: await removePriceSet(writing.db, changeOf(country, writing, change), code) };
}

function priceSetOf({ names, year, source, fallback, standard, prices }: Asked<typeof asks.priceSetBody>) {
  return { names, year, source, fallback: fallback ?? null, standard, prices };
}
