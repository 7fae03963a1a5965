import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { type Call, curlOf } from "@/lib/api/calls";
import { type Parameter, parametersOf } from "@/lib/api/parameters";
import { shapeOf } from "@/lib/api/shape";
import { rightOf } from "@/lib/api/who-may";

/** One call: what it is for, what it can be asked with, what to type, and what comes back. */
export function CallSection({ call }: { call: Call }) {
  const t = useTranslations("api");
  const { id, method, path, question, body, status, answer, errors } = call;
  const name = `${method.toUpperCase()} ${path}`;
  const parameters = [...parametersOf(question), ...(typeof body === "object" ? parametersOf(body) : [])];
  return (
    <section className="call" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span className="verb">{method.toUpperCase()}</span> <code>{path}</code>
      </h3>
      <p>{t(`calls.${id}`)}</p>
      <p className="who">
        {t("call.who")}: {t(`who.${rightOf(call)}`)}.
      </p>
      {body === "file" && (
        <p>
          {t("call.body")}: {t("call.file")}
        </p>
      )}
      {parameters.length > 0 ? <Parameters path={name} parameters={parameters} /> : <p>{t("call.noParameters")}</p>}
      <h4>{t("call.example")}</h4>
      <ScrollRegion label={`${t("call.example")}: ${name}`}>
        <pre>{curlOf(call)}</pre>
      </ScrollRegion>
      {answer !== null && (
        <details>
          <summary>
            {t("call.answer")} {status}
          </summary>
          <ScrollRegion label={`${t("call.answer")}: ${name}`}>
            <pre>{answer === "csv" ? t("call.csv") : shapeOf(answer)}</pre>
          </ScrollRegion>
        </details>
      )}
      {errors.length > 0 && (
        <p className="fails">
          {t("call.fails")} <code>{errors.join(", ")}</code>
        </p>
      )}
    </section>
  );
}

function Parameters({ path, parameters }: { path: string; parameters: readonly Parameter[] }) {
  const t = useTranslations("api");
  const caption = t("call.table", { path });
  return (
    <ScrollRegion label={caption}>
      <table className="ds-table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("call.name")}</th>
            <th scope="col">{t("call.meaning")}</th>
            <th scope="col">{t("call.allowed")}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, allowed, default: otherwise, required }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(`parameters.${name}`)}</td>
              <td>
                {allowed}
                {required && `, ${t("call.required")}`}
                {otherwise !== null && `, ${t("call.default", { value: otherwise })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
