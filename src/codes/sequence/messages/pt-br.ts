import type { SequenceWords } from "../types.ts";

export const ptBr: SequenceWords = {
  heading: "Na rede",
  client: "Cliente",
  server: "Servidor",
  badMessage: "uma mensagem recusada",
  numberedMessage: (code) => `uma mensagem com ${code}`,
  emptyClose: "Close, vazio",
  lost: "transporte perdido",
  tlsFails: "falha do TLS",
  tcpEnds: "fim do TCP",
  opens: "o WebSocket está aberto",
  neverOpens: "nenhum WebSocket se abre",
  reports: (code) => `informa ${code}`,
  notes: {
    agreed:
      "O outro lado responde com o próprio quadro Close e depois o servidor encerra o TCP. Qualquer um dos lados pode começar.",
    failed:
      "O lado que encontra a falha envia seu quadro Close e não espera resposta: à própria aplicação, informa 1006.",
    empty: "Um quadro Close sem código é válido e recebe resposta. Os dois lados informam 1005.",
    absent: "Nenhum quadro Close chega a nenhum dos lados. Cada um conclui 1006 por conta própria.",
    invalid:
      "Este número não pode ser enviado. O receptor responde com 1002 e abandona o transporte.",
    tls: "Ainda não há WebSocket, portanto não há quadro Close. Um navegador informa 1006.",
    message:
      "O número vai em uma mensagem do protocolo do fornecedor, não em um quadro Close: o que encerra a conexão, se algo a encerra, vem depois.",
    local:
      "O cliente do fornecedor conclui o número por conta própria. Nenhum quadro Close o carrega.",
    refused:
      "O servidor responde ao handshake com HTTP comum. Uma página informa 1006, qualquer que seja o status; um cliente fora do navegador consegue lê-lo.",
    opened:
      "A partir daqui os dois lados enviam quadros, e a conexão termina com um código de fechamento.",
  },
};
