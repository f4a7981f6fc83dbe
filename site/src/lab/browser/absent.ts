import { element, fill } from "../../../../src/lab/browser/dom.ts";
import type { LabWords } from "../../words/lab/types.ts";
import { addressOf, labOn } from "./find-lab.ts";
import type { Lab } from "./find-lab.ts";

/** The port that `closewise lab` listens on unless told otherwise. */
const USUAL_PORT = 8082;

const COMMAND = "npx closewise lab";

/** How to start a lab, and a form that asks one on the reader's machine once the reader says so. */
export function absentPanel(
  words: LabWords["absent"],
  found: (lab: Lab, port: number) => void,
): HTMLElement {
  const input = element("input", "");
  Object.assign(input, {
    value: String(USUAL_PORT),
    inputMode: "numeric",
    autocomplete: "off",
    maxLength: 5,
    required: true,
  });
  const use = element("button", "lab-play", words.use);
  const trouble = element("p", "lab-trouble");
  trouble.role = "status";
  const command = element("pre", "", element("code", "", COMMAND));
  command.translate = false;
  const form = element("form", "lab-port", element("label", "", words.port, input), use);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask();
  });

  async function ask(): Promise<void> {
    const port = Number(input.value);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      trouble.textContent = words.notAPort;
      return;
    }
    use.disabled = true;
    const lab = await labOn(port);
    use.disabled = false;
    if (lab !== undefined) return found(lab, port);
    trouble.textContent = fill(words.silent, addressOf(port));
  }

  return element("div", "lab-absent", command, form, trouble);
}
