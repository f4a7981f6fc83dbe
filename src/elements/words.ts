/** The one sentence that the catalogue has no use for; `{}` is what was written instead of a code. */
const NOT_A_CODE: Readonly<Record<string, string>> & { readonly en: string } = {
  de: "„{}“ ist kein Schließcode: Schließcodes sind die Zahlen 0-65535.",
  en: "“{}” is not a close code: close codes are the numbers 0-65535.",
  es: "«{}» no es un código de cierre: los códigos de cierre son los números 0-65535.",
  fr: "«\u{a0}{}\u{a0}» n’est pas un code de fermeture\u{a0}: ce sont les nombres 0-65535.",
  ja: "「{}」はクローズコードではありません。クローズコードは 0-65535 の数です。",
  "pt-br": "“{}” não é um código de fechamento: os códigos de fechamento são os números 0-65535.",
  ru: "«{}» — не код закрытия: коды закрытия — это числа 0-65535.",
  zh: "“{}”不是关闭码：关闭码是 0-65535 之间的数字。",
};

export function notACode(language: string): string {
  return NOT_A_CODE[language.toLowerCase()] ?? NOT_A_CODE.en;
}
