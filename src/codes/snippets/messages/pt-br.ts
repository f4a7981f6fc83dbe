import type { SnippetWords } from "../types.ts";

export const ptBr: SnippetWords = {
  heading: "Em código",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` recusa ${code} com \`${error}\`, então este trecho envia 1000.`
      : `\`${call}\` recusa ${code} com \`${error}\`, então este trecho envia ${instead}: um código privado que o outro lado precisa conhecer.`,
  acceptFirst:
    "Se o handshake já foi aceito, omita a primeira linha. Antes de `accept()`, `close()` envia HTTP 403 e nenhum código de fechamento.",
  goOnReading:
    "O laço espera o quadro Close do outro lado. Omita-o se outra parte do programa já está lendo.",
  neverServer: "Uma página nunca responde a um handshake, então não tem nenhum a recusar.",
  since: (versions) => `Requer ${versions} ou mais recente.`,
};
