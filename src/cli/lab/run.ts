import { createServer } from "node:http";
import { isLoopback } from "../../config/loopback.ts";
import { SERVER_OPTIONS } from "../../lab/index.ts";
import type { Context } from "../context.ts";
import { notice, onBrokenPipe, print, printJsonLine } from "../print.ts";
import { watchStopSignals } from "../stop-signals.ts";
import { openableHost } from "../up/addresses.ts";
import { closeServer, listenSomewhere } from "../up/listen.ts";
import { wordsIn } from "../words/words.ts";
import { announceLab } from "./announce.ts";
import { runLine } from "./run-line.ts";
import { createLabSite, refuseUpgrade } from "./site.ts";

const USUAL_PORT = 8082;

export interface LabCommandOptions {
  readonly host: string;
  /** Without it the usual one, or any free one when that is taken. */
  readonly port: number | undefined;
  readonly maxConnections: number;
  readonly tls: boolean;
}

/** `lab`, until it is asked to stop. */
export async function runLab(options: LabCommandOptions, context: Context): Promise<void> {
  const { host, port: wanted, maxConnections, tls } = options;
  const { json, language } = context;
  const { lab: words } = wordsIn(language);
  const stop = watchStopSignals();
  process.on("SIGHUP", () => stop.ask());
  onBrokenPipe(() => stop.ask());

  let runs = 0;
  const site = await createLabSite({
    host,
    maxConnections,
    tls,
    language,
    onRun(run) {
      runs++;
      if (json) printJsonLine({ type: "run", run });
      else print(runLine(run, context));
    },
  });
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    if (site.request(request, response)) return;
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("There is nothing here; start at /.\n");
  });
  server.on("upgrade", (request, socket, head) => {
    if (!site.upgrade(request, socket, head)) refuseUpgrade(socket);
  });
  try {
    const port = await listenSomewhere(server, {
      host,
      port: wanted,
      usual: USUAL_PORT,
      say: (at, reason) => (errors) => errors.listen.lab(at, reason(errors)),
      onMoved: (taken, free) => notice(words.moved(taken, free)),
    });
    if (!isLoopback(host)) notice(words.exposed(host));
    announceLab(`${openableHost(host)}:${port}`, context);
    await stop.asked;
  } finally {
    await site.close();
    await closeServer(server);
  }
  if (json) printJsonLine({ type: "stopped", runs });
  else print(words.done(runs));
}
