import { randomUUID } from "node:crypto";
import type { EventRecorder } from "../../gateway/index.ts";
import type { CloseRecord } from "../../record/index.ts";
import { EventLogWriter } from "../../replay/index.ts";
import { usageError } from "../errors.ts";
import { EventFile } from "./event-file.ts";

/** How long frames wait for others to share their line. */
const FLUSH_MS = 100;

/** Writes the event log of one gateway. */
export interface Recorder {
  readonly onEvent: EventRecorder;
  /** After `onEvent` was told of the end. */
  closed(record: CloseRecord): void;
  close(): Promise<void>;
}

export interface RecorderOptions {
  readonly keepBytes: number;
  readonly onTrouble: (message: string) => void;
}

/** @throws {CliError} when the file cannot be written. */
export async function openRecorder(path: string, options: RecorderOptions): Promise<Recorder> {
  const file: EventFile = new EventFile(path, {
    ...options,
    header: () => writer.header(Math.floor(performance.now())),
  });
  const writer = new EventLogWriter({
    sink: file,
    run: randomUUID(),
    epochMs: Math.round(performance.timeOrigin),
  });
  try {
    await file.open();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(`The event log cannot be written: ${reason}. Change records.events.`);
  }
  let timer: NodeJS.Timeout | undefined;
  const flushSoon = (): void => {
    if (timer !== undefined || !writer.waits) return;
    timer = setTimeout(() => {
      timer = undefined;
      writer.flush();
    }, FLUSH_MS).unref();
  };
  return {
    onEvent(connection, event, verdict) {
      writer.event(connection, event, verdict);
      flushSoon();
    },
    closed(record) {
      writer.closed(record);
    },
    async close() {
      clearTimeout(timer);
      writer.flush();
      const { lost } = writer;
      if (lost > 0) options.onTrouble(`${lost} events were left out since the disk was slow`);
      await file.close();
    },
  };
}
