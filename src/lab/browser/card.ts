import { element } from "./dom.ts";
import type { PageData, PageScenario } from "./page-data.ts";
import { createRunner } from "./runner.ts";
import type { Runner } from "./runner.ts";
import type { NameOfCode } from "./sides.ts";

/** RFC 6455 5.5: a control frame has at most 125 bytes of payload, two of which are the code. */
const REASON_BYTES = 123;
const COPIED_MS = 1_500;

export interface Card {
  readonly scenario: PageScenario;
  readonly place: HTMLElement;
  readonly runner: Runner;
}

/** Makes a scenario that stands in the page playable, and its addresses follow its fields. */
export function card(place: HTMLElement, data: PageData, nameOf: NameOfCode): Card {
  const scenario = data.scenarios[place.dataset["scenario"]!]!;
  const form = place.querySelector("form");
  const addresses = [...place.querySelectorAll<HTMLElement>("[data-address]")];
  const address = (): string => (form === null ? scenario.url : withFields(scenario.url, form));
  const runner = createRunner({
    scenario,
    url: () => (form === null || isRight(form, data.words.longReason) ? address() : undefined),
    runs: data.runs,
    words: data.runner,
    nameOf,
    title: scenario.title,
  });
  place.querySelector(".controls")!.append(runner.controls);
  place.querySelector(".result")!.append(runner.result);
  form?.addEventListener("input", () => {
    for (const one of addresses)
      one.textContent = one.dataset["address"]! + inShell(one, address());
  });
  // A form of several fields is not submitted by Enter unless it has a button of its own.
  form?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    void runner.play();
  });
  for (const one of addresses) one.after(copyButton(one, data.words));
  return { scenario, place, runner };
}

function withFields(template: string, form: HTMLFormElement): string {
  let path = template;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === "string" ? value.trim() : "";
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(text));
    else if (text !== "") query.set(name, text);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** In a command line, what a shell would read otherwise stands between quotation marks. */
function inShell({ dataset }: HTMLElement, address: string): string {
  return dataset["address"] === "" || !/[?&*]/.test(address) ? address : `'${address}'`;
}

function isRight(form: HTMLFormElement, longReason: string): boolean {
  const reason = form.elements.namedItem("reason");
  if (reason instanceof HTMLInputElement) {
    const bytes = new TextEncoder().encode(reason.value.trim()).length;
    reason.setCustomValidity(bytes > REASON_BYTES ? longReason : "");
  }
  const isValid = form.checkValidity();
  if (!isValid) {
    // A complaint about a folded field would show nowhere.
    const folded = form.closest("details");
    if (folded !== null) folded.open = true;
    form.reportValidity();
  }
  return isValid;
}

function copyButton(from: HTMLElement, words: PageData["words"]): HTMLElement {
  const button = element("button", "copy", words.copy);
  button.type = "button";
  button.addEventListener("click", () => {
    void copyAndSay();
  });
  async function copyAndSay(): Promise<void> {
    if (!(await copy(from))) return;
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), COPIED_MS);
  }
  return button;
}

/** Only a secure context has a clipboard; elsewhere the text is selected, ready to be copied. */
async function copy(from: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(from.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(from);
    return false;
  }
}
