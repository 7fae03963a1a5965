import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/_results/found";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { servedDatabase } from "@/db/client";
import { ownSubmission } from "@/lib/access/own";
import { mayNow, visit } from "@/lib/access/visit";
import { today } from "@/lib/clock";
import { scopeReport } from "@/lib/reports/scope";
import type { SubmissionRow } from "@/lib/reports/submission/submission";
import { submissionReport } from "@/lib/reports/submission/submission-page";
import { answersIn } from "../answers";
import { Steps } from "../steps";
import { BackToForm } from "./back-to-form";
import { ChooseOther } from "./choose-other";
import { Declared } from "./declared";
import { Draft } from "./draft";
import { FileCard } from "./file-card";
import { Sentence } from "./sentence";
import { Settled } from "./settled";
import "../submissions.css";
import "./check.css";
import "./commit.css";
import "./file.css";

type PageProps = {
  params: Promise<{ country: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("submission");
  return { title: t("titleOne", { id: (await params).id }) };
}

/** One submission: checked before it is saved, and its receipt afterwards. */
export default async function SubmissionPage({ params, searchParams }: PageProps) {
  const { country, id } = await params;
  if (!/^\d{1,9}$/.test(id)) notFound();
  const opened = servedDatabase();
  const [scope, day] = await Promise.all([found(scopeReport(opened.db, country)), today(opened.db)]);
  const answers = answersIn(await searchParams);
  await found(ownSubmission(opened.sql, visit().visitor, Number(id)));
  const report = await found(submissionReport(opened, { country, id: Number(id), answers, today: day }));
  const t = await getTranslations("submission");
  const canWrite = mayNow("submit");
  const { submission } = report;
  const isDraft = submission.state === "draft";
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} />}>
      <Lede title={t("title")}>
        <Sentence report={report} />
      </Lede>
      {submission.state !== "discarded" && submission.revertsId === null && (
        <Steps at={isDraft ? "check" : "receipt"} />
      )}
      <ClientMessages areas={["submission"]}>
        {submission.revertsId === null && (
          <FileCard row={submission}>
            {isDraft && canWrite && <Other country={country} submission={submission} />}
          </FileCard>
        )}
        {isDraft ? (
          <Draft report={report} answers={answers} canWrite={canWrite} />
        ) : (
          <>
            {submission.version !== null && submission.revertedById === null && submission.revertsId === null && (
              <Declared country={country} version={submission.version} today={day} />
            )}
            <Settled report={report} canWrite={canWrite} />
          </>
        )}
      </ClientMessages>
    </Screen>
  );
}

/** Another file, or back to what was typed in: the form kept it. */
function Other({ country, submission }: { country: string; submission: SubmissionRow }) {
  const place = submission.source === "form" ? submission.municipalities.rows[0] : undefined;
  return place ? (
    <BackToForm country={country} municipality={place.code} month={submission.months[0]} />
  ) : (
    <ChooseOther country={country} />
  );
}
