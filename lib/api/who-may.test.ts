import { expect, test } from "vitest";
import { CALLS, curlOf } from "./calls";
import { openApi } from "./openapi";
import { securityOf, takesKey } from "./who-may";

test("a key is for submissions, and for nothing else", () => {
  const paths = CALLS.filter(takesKey).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !/^\/api\/v1\/(submissions|template)/.test(path))).toEqual([]);
});

test("who may is in the document as the gate has it", () => {
  expect(securityOf({ method: "post", path: "/api/v1/submissions" })).toEqual([{ key: [] }, { session: [] }]);
  expect(securityOf({ path: "/api/v1/progress" })).toEqual([{}, { session: [] }]);
  expect(securityOf({ path: "/api/health" })).toEqual([{}]);
  expect(securityOf({ path: "/api/v1/versions" })).toEqual([{ session: [] }]);
  const { paths, components } = openApi();
  expect(paths?.["/api/v1/submissions"]?.post?.security).toEqual([{ key: [] }, { session: [] }]);
  expect(Object.keys(components?.securitySchemes ?? {})).toEqual(["key", "session"]);
});

test("an example that needs a key says where it goes", () => {
  const send = CALLS.find(({ method, path }) => method === "post" && path === "/api/v1/submissions");
  expect(send && curlOf(send)).toContain("-H 'Authorization: Bearer kb_…'");
});
