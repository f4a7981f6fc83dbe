import { describe, expect, it } from "vitest";
import { run } from "./command.ts";
import { gatewayYaml } from "./configs.ts";
import { folder } from "./folder.ts";
import { takenPort } from "./sockets.ts";

/** One line, `closewise: what, where, way out`; never a stack. */
function expectOneLine(stderr: string): void {
  expect(stderr).toMatch(/^closewise: [^\n]+\n$/);
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
}

describe.concurrent("bad input is told in one line, with exit code 2", () => {
  const table: readonly (readonly [line: string, message: RegExp])[] = [
    ["explan 1008", /unknown command 'explan'\. Did you mean explain\?/],
    ["explain", /missing required argument 'code'.*closewise explain --help/],
    ["explain 99999", /"99999" is not a close code: .*0-65535.*closewise list/],
    ["explain abc", /"abc" is not a close code/],
    ["explain -- -1", /"-1" is not a close code/],
    ["explain -1", /"-1" is not a close code/],
    ["explain 10 08", /one code, not 2.*closewise compare 10 08/],
    ["explain discrod:4014", /"discrod" is not a vendor.*Did you mean discord\?/],
    ["explain discord:4099", /Discord gateway has no code 4099.*4014/],
    ["explain slack:1000", /Slack Socket Mode has no close codes.*warning/],
    ["explain http:418", /no HTTP status 418.*101, 301/],
    ["explain pusher:99999", /99999 is not a close code/],
    ["compare 1008 discrod:4014", /Did you mean discord\?/],
    ["compare x http:401", /"x" is not a close code/],
    ["list --runtimes --limits", /cannot be used with option '--limits/],
    ["list --receivers --range 1000", /cannot be used with option '--range/],
    ["list --vendor pushr", /Did you mean pusher\?/],
    ["list --vendor discord --range 4000-4999", /cannot be used with option '--range/],
    ["compare 1000 x", /"x" is not a close code/],
    ["compare 1000", /missing required argument 'b'/],
    ["--lang ko list", /"ko".*en, fr/],
    ["list --sendable-by dog", /Allowed choices are browser/],
    ["list --range 3999-3000", /3000-3999/],
    ["list --bogus", /unknown option '--bogus'/],
    ["choose", /no terminal.*--situation.*rate-limit/],
    ["choose --situation rate-limit --runtime cobol", /ws, browser, python/],
    ["choose --situation rate-limit --http 429", /before-handshake/],
    ["choose --situation before-handshake --http 200", /401, 403/],
    ["choose --situation rate-limits", /Did you mean rate-limit\?/],
    ["records --rule message-rat --store sqlite:missing.db", /missing\.db.*no such file/],
    ["records --store sqlite:missing.db", /missing\.db.*no such file/],
    ["records --store memory", /read only in the process/],
    ["records --store ftp:x", /sqlite:/],
    ["records --store sqlite:x.db --config x.yaml", /--store and --config/],
    ["gateway", /required option '-c, --config <file>'/],
    ["gateway --config missing.yaml", /missing\.yaml: there is no such file/],
    ["policy chekc x", /Did you mean check\?/],
    ["up --upstream http://127.0.0.1:9", /Write ws:\/\/127\.0\.0\.1:9/],
    ["up --upstream nowhere", /Write ws:\/\/host:port\/path/],
    ["up --upstream ws://localhost:8080/chat", /is the gateway itself/],
    ["up --port 0 --store sqlite:/dev/null/x.db", /\/dev\/null\/x\.db.*not an existing directory/],
    ["try http://127.0.0.1", /Write ws:\/\/host:port\/path/],
    ["lab --port x", /--port "x" is not a port/],
    ["lab --max-connections 0", /--max-connections "0" is not a count.*1 to 10000/],
    ["lab --max-connections many", /"many" is not a count/],
    ["lab --tls", /unknown option '--tls'/],
    ["completion tcsh", /Allowed choices are bash, zsh, fish/],
  ];

  it.for(table)("closewise %s", async ([line, message]) => {
    const { stdout, stderr, code } = await run(line.split(" "));
    expectOneLine(stderr);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("trouble with the surroundings is told in one line", () => {
  it("a port that is taken is named, with the way out", async () => {
    const port = await takenPort();
    const { stderr, code } = await run(
      `up --port ${port} --backend-port 0 --admin-port 0 --store memory`.split(" "),
    );
    expectOneLine(stderr);
    expect(stderr).toContain(`127.0.0.1:${port}`);
    expect(stderr).toContain("--port");
    expect(code).toBe(2);
  });

  it("a taken port of the backend is named, when it was asked for", async () => {
    const port = await takenPort();
    const { stderr, code } = await run(
      `up --port 0 --backend-port ${port} --admin-port 0 --store memory`.split(" "),
    );
    expectOneLine(stderr);
    expect(stderr).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}.*--backend-port`));
    expect(code).toBe(2);
  });

  it("a gateway whose store cannot be written does not start", async () => {
    const file = folder().write(
      "gateway.yaml",
      gatewayYaml({ upstream: "ws://127.0.0.1:9/", store: "sqlite:/dev/null/x.db" }),
    );
    const { stdout, stderr, code } = await run(["gateway", "--config", file]);
    expectOneLine(stderr);
    expect(stderr).toContain("/dev/null/x.db");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("every problem of a configuration has its place", async () => {
    const right = gatewayYaml({ upstream: "ws://127.0.0.1:9/", store: "memory" });
    const wrong = right
      .replace("messageSize: 64KiB", "messageSizes: 64KiB")
      .replace("rate: 20/s", "rate: fast");
    const file = folder().write("gateway.yaml", wrong);
    for (const args of [
      ["gateway", "--config", file],
      ["policy", "check", file],
    ]) {
      const { stderr, stdout, code } = await run(args);
      expect(stderr.trimEnd().split("\n")).toEqual([
        expect.stringMatching(/gateway\.yaml:11:\d+: .*messages\[0\]\.rate: /),
        expect.stringMatching(/gateway\.yaml:12:7: .*unknown key\. Did you mean messageSize\?/),
      ]);
      expect(stdout).toBe("");
      expect(code).toBe(2);
    }
  });

  it("nobody to connect to is a failure, exit code 1", async () => {
    const { stderr, code } = await run(["try", "ws://127.0.0.1:1/"]);
    expectOneLine(stderr);
    expect(stderr).toContain("closewise up");
    expect(code).toBe(1);
  });
});
