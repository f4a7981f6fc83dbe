/** An element with a class and with content. Text stays text, whoever wrote it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}

/** A text in which `code in backticks` becomes code. */
export function prose(text: string): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const [index, part] of text.split("`").entries()) {
    made.append(index % 2 === 1 ? element("code", "", part) : part);
  }
  return made;
}

/** Fills the `{}` of a text, in order. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return text.replaceAll("{}", () => String(values[next++]));
}
