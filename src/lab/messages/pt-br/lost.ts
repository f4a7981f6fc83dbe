import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "Um reset",
    text: "O laboratório derruba o transporte com um reset (um segmento TCP com RST) no meio de uma conexão aberta. Nenhum quadro Close veio, então o cliente deduz 1006, com o motivo vazio e `wasClean` falso.",
    field:
      "Um processo servidor que cai ou é morto: o sistema operacional corta as conexões dele com um reset, e todos os clientes recebem 1006 ao mesmo tempo.",
  },
  fin: {
    title: "O fim do TCP sem quadro Close",
    text: "O laboratório encerra o transporte com um FIN. Para o TCP é um fim em ordem; para o WebSocket não é, já que nenhum quadro Close veio antes: o cliente deduz 1006, assim como depois de um reset.",
    field:
      "`terminate()` no ws, e os proxies que desistem: após 60 s sem dados do servidor, o nginx encerra os dois lados sem quadro Close.",
  },
  "unanswered-close": {
    title: "Um quadro Close que fica sem resposta",
    text: "O cliente inicia o handshake de fechamento, e o laboratório não responde ao quadro Close dele e deixa o transporte como está. O cliente espera (o Chrome 60 s, o ws 30 s, o Firefox 20 s, o websockets para Python 10 s), depois derruba o transporte e informa 1006, qualquer que seja o código que enviou.",
    field: "Um servidor com o loop de eventos bloqueado, ou uma ponta que saiu da rede sem avisar.",
  },
  "refused-upgrade": {
    title: "O upgrade recusado com HTTP 403",
    text: "O laboratório responde ao handshake de abertura com HTTP 403 em vez de 101. Nunca houve uma conexão WebSocket e, portanto, não há código de fechamento; a página recebe 1006 mesmo assim e não vê o status, que o ws cita no erro dele.",
    field:
      "No Starlette, `close(code=4401)` antes de `accept()` vira HTTP 403, assim como um caminho que o Uvicorn não conhece ou uma origem que o servidor não permite.",
  },
  "black-hole": {
    title: "Um buraco negro",
    text: "Depois do handshake de abertura, o laboratório não lê nem envia nada, nem mesmo pongs, e o transporte continua de pé. Ninguém fica sabendo de nada: uma página não pode enviar pings e acredita que a conexão está aberta até que outra coisa desista, e só então deduz 1006.",
    field:
      "Um dispositivo suspenso, ou uma rede móvel cujo roteador esqueceu a conexão: nada se percebe até que alguém escreva.",
  },
  "lost-close": {
    title: "O quadro Close que se perdeu",
    text: "O laboratório escreve muitos dados e, atrás deles, um quadro Close com 1008, e derruba o transporte com um reset antes que o cliente tenha lido até ali. O reset destrói o que ainda estava a caminho: o log do laboratório diz 1008, e o cliente deduz 1006.",
    field:
      "Um servidor que envia 1008 e destrói o socket com dados recebidos ainda não lidos, a causa mais comum de “enviamos 1008, e os clientes informam 1006”.",
  },
  "cut-frame": {
    title: "Um quadro cortado ao meio",
    text: "O laboratório anuncia um quadro, envia uma parte do conteúdo e encerra o transporte com um FIN. A mensagem incompleta nunca chega à aplicação, e o cliente deduz 1006.",
    field:
      "Um processo que termina enquanto envia uma mensagem grande; o gorilla/websocket mostra então `websocket: close 1006 (abnormal closure): unexpected EOF`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
