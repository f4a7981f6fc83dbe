import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ADMIN_ROUTES } from "../../../src/cli/admin/routes.ts";
import { ConfigError, parseConfig } from "../../../src/config/index.ts";
import { formatSize } from "../../../src/policy/shape/size.ts";
import { run } from "../command.ts";
import { TOKEN, admin, ask } from "./asking.ts";
import { fakeTarget } from "./fake-target.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/operating.md"), "utf8");

const blocks = (kind: string): readonly string[] =>
  Array.from(page.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, "g")), ([, text]) => text!);

const options = { file: "gateway.yaml", env: { CLOSEWISE_ADMIN_TOKEN: TOKEN } };

/** What `reload` finds in the file of the example. */
function problemsOf(text: string): readonly string[] {
  try {
    parseConfig(text, options);
  } catch (error) {
    if (ConfigError.is(error)) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("docs/operating.md", () => {
  test("has configurations that are valid", () => {
    const [first, second, ...others] = blocks("yaml").map((text) => parseConfig(text, options));
    expect(first?.admin).toEqual({ host: "127.0.0.1", port: 8081 });
    expect(second?.admin).toMatchObject({ host: "0.0.0.0", token: TOKEN });
    expect(others).toEqual([]);
  });

  const commands = blocks("console").flatMap((text) =>
    text.split(/^\$ /m).flatMap((part) => {
      const [line = "", ...output] = part.split("\n");
      return line === "" ? [] : [[line, output.join("\n")] as const];
    }),
  );

  test("has commands", () => expect(commands).toHaveLength(6));

  it.each(commands)("$ %s", async (line, output) => {
    const problems = problemsOf(blocks("yaml")[0]!.replace(/^admin.*/, "listen: { port: 70000 }"));
    const fails = output.startsWith("closewise: ");
    const target = fakeTarget(fails ? { reload: async () => ({ ok: false, problems }) } : {});
    const url = await admin(target);
    const [, ...args] = line.split(" ");
    const result = await run([...args, "--admin", url.href], { env: { TZ: "UTC" } });
    expect(fails ? result.stderr : result.stdout).toBe(output);
    expect(result.code).toBe(fails ? 2 : 0);
  });

  const rows = Array.from(
    page.matchAll(/^\| `(GET|POST) (\/\S+)` +\| (?:`(\{.*?\})`|.*?) +\| (?:`(\{.*?\})`)?/gm),
  ).map(([, method, path, body, answer]) => ({ method, path: path!, body, answer }));

  test("lists every path", () => {
    expect(new Set(rows.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(ADMIN_ROUTES.map(({ method, path }) => `${method} ${path}`)),
    );
  });

  it.each(rows.filter(({ answer }) => answer !== undefined))(
    "$method $path $body",
    async ({ path, body, answer }) => {
      const asking = body === undefined ? {} : { body: JSON.parse(body) as object };
      const { status, json } = await ask(await admin(), path, asking);
      expect([status, json]).toEqual([200, JSON.parse(answer!)]);
    },
  );

  test("names every field of the status", () => {
    const row = /`GET \/api\/status`.*/.exec(page)![0];
    for (const name of Object.keys(fakeTarget().status())) expect(row).toContain(`\`${name}\``);
  });

  test("gives the default that holds", () => {
    const { unfinishedBytes } = parseConfig(blocks("yaml")[0]!, options);
    expect(/^\| `unfinished` \| `(.*?)`/m.exec(page)?.[1]).toBe(formatSize(unfinishedBytes));
  });
});
