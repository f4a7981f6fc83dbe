import { describe, expect, it } from "vitest";
import { toFailure } from "../../src/cli/failure.ts";
import type { Failure } from "../../src/cli/failure.ts";
import { createProgram } from "../../src/cli/program.ts";
import { loadErrorWords } from "../../src/cli/words/errors/load.ts";
import { loadHelpWords } from "../../src/cli/words/help/load.ts";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { foreignWord } from "../native.ts";
import { run } from "./command.ts";

/** What the command would tell of a command line, without a process of its own. */
async function failureOf(args: readonly string[], language: Language): Promise<Failure> {
  const words = await loadErrorWords(language);
  const program = createProgram(await loadHelpWords(language));
  const thrown: unknown = await program.parseAsync(args, { from: "user" }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const failure = toFailure(thrown, { words, program, args });
  if (failure === undefined) throw new Error(`nothing is wrong with ${args.join(" ")}`);
  return failure;
}

/** Without what the user wrote, and what is the same in every language. */
function prose(text: string): string {
  return text
    .replaceAll(/`[^`]*`|[«„“「"'][^«„“「]*?[»“”」"']|(?<!\w)--?[a-z][a-z-]*/g, "0")
    .replaceAll(/[\w-]*[:/][\w/:.]+|(?:[a-z-]+(?:, |、))+[a-z-]+|closewise/g, "0")
    .replaceAll(/\b(?:discord|rate-limit|explain|before-handshake|missing\.yaml)\b/g, "0");
}

/** Each message of commander, and one of each kind of ours. */
const LINES: readonly (readonly [line: string, english: RegExp])[] = [
  ["compare 1000", /^missing required argument 'b'\. Try `closewise compare --help`\.$/],
  [
    "records --since",
    /^option '--since <time>' argument missing\. Try `closewise records --help`\.$/,
  ],
  [
    "gateway",
    /^required option '-c, --config <file>' not specified\. Try `closewise gateway --help`\.$/,
  ],
  ["list --runtimes --limits", /^option '--runtimes' cannot be used with option '--limits'\. Try /],
  ["list --bogus", /^unknown option '--bogus'\. Try `closewise list --help`\.$/],
  [
    "list --statu x",
    /^unknown option '--statu'\. Did you mean --status\? Try `closewise list --help`\.$/,
  ],
  ["explan 1008", /^unknown command 'explan'\. Did you mean explain\? Try `closewise --help`\.$/],
  ["compare 1 2 3", /^too many arguments for 'compare'\. Expected 2 arguments but got 3\. Try /],
  [
    "list --sendable-by dog",
    /^option '--sendable-by <who>' argument 'dog' is invalid\. Allowed choices are browser, client, server\. Try /,
  ],
  [
    "completion tcsh",
    /^command-argument value 'tcsh' is invalid for argument 'shell'\. Allowed choices are bash, zsh, fish\. Try /,
  ],
  ["explain 99999", /^"99999" is not a close code: .* `closewise list`\.$/],
  ["explain 10 08", /^explain takes one code, not 2\./],
  ["explain discrod:4014", /^"discrod" is not a vendor of the catalogue\. Did you mean discord\?$/],
  ["explain http:418", /^The catalogue has no HTTP status 418/],
  ["list --range 3999-3000", /^--range "3999-3000" is empty/],
  [
    "choose --situation rate-limt",
    /^--situation "rate-limt" is unknown\. Did you mean rate-limit\?$/,
  ],
  ["choose --situation rate-limit --http 429", /^--http goes with --situation before-handshake: /],
  ["diagnose --after soon", /^--after "soon" is not a time/],
  ["up --port 70000", /^--port "70000" is not a port/],
  ["up --upstream ws://a:b@host/", /^--upstream: an address must not hold a user/],
  ["records --store a --config b", /^--store and --config both/],
  ["revoke", /^one is revoked at a time/],
  ["status --admin here", /^--admin "here" is not an address/],
  ["try http://127.0.0.1", /^"http:\/\/127\.0\.0\.1" is not the address of a WebSocket/],
  ["gateway --config missing.yaml", /^missing\.yaml: there is no such file/],
  [
    "records --store sqlite:missing.db",
    /^Cannot open the record store \/.*: there is no such file\./,
  ],
  ["records --store sqlite:/", /^Cannot open the record store \/: it is a directory\./],
  ["records --store memory", /^Records in "memory:" can be read only in the process/],
  ["records --store sqlite:", /^A "sqlite:" store needs a path/],
  ["records --store ftp:x", /^No record store is known for "ftp:"\. Known are /],
];

describe("an error", () => {
  it.for(LINES)("of `closewise %s` is told in every language", async ([line, english]) => {
    const told = await Promise.all(
      LANGUAGES.map(
        async (language) => [language, await failureOf(line.split(" "), language)] as const,
      ),
    );
    const [[, first]] = told as [(typeof told)[number]];
    expect(first.message).toMatch(english);
    for (const [language, { code, message, exitCode }] of told) {
      expect({ code, exitCode }).toEqual({ code: first.code, exitCode: first.exitCode });
      expect([foreignWord(prose(message), language), message]).toEqual([undefined, message]);
    }
    expect(new Set(told.map(([, { message }]) => message)).size).toBe(LANGUAGES.length);
  });

  it("is in the language of --lang", async () => {
    const japanese = await run(["explain", "99999", "--lang", "ja"]);
    expect(japanese).toMatchObject({ stdout: "", code: 2 });
    expect(japanese.stderr).toMatch(/^closewise: 「99999」はクローズコードではありません。.*\n$/);
    const russian = await run(["compare", "1000", "--lang", "ru"]);
    expect(russian.stderr).toBe(
      "closewise: не указан аргумент «b». Смотрите `closewise compare --help`.\n",
    );
  });

  it("about an unknown language is in that of the environment, and in English", async () => {
    const english = /^closewise: --lang "xx" is not a language that closewise speaks\. .*\n$/;
    expect((await run(["list", "--lang", "xx"])).stderr).toMatch(english);
    const { stderr, code } = await run(["list", "--lang", "xx"], { env: { LANG: "fr_FR.UTF-8" } });
    const [french, second, ...rest] = stderr.split("\n");
    expect(french).toMatch(/^closewise: --lang «\u00A0xx\u00A0» n’est pas une langue/);
    expect(`${second}\n`).toMatch(english);
    expect(rest).toEqual([""]);
    expect(code).toBe(2);
  });

  it("as JSON has its code, and its message in the language", async () => {
    const { stderr } = await run(["explain", "99999", "--json"], { env: { LANG: "de_DE.UTF-8" } });
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: "ERR_CLI_USAGE",
        message: expect.stringMatching(/^„99999“ ist kein Close-Code/),
      },
    });
  });
});
