import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** Answers a page, with the page for what does not exist where the report says so. */
export async function found<T>(report: Promise<T>): Promise<T> {
  try {
    return await report;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
