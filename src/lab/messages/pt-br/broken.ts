import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "Um quadro com máscara vindo do servidor",
    text: "O laboratório aplica máscara a um quadro de texto, o que só um cliente pode fazer (RFC 6455, seção 5.1). O cliente precisa fazer a conexão falhar: envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Um servidor caseiro que escreve os quadros como um cliente faria; o console do Chrome mostra `A server must not mask any frames that it sends to the client`.",
  },
  "reserved-bit": {
    title: "Um bit reservado sem extensão",
    text: "O laboratório liga um bit reservado em um quadro de texto, embora não se tenha combinado nenhuma extensão que lhe dê um significado. O cliente precisa fazer a conexão falhar: envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Mensagens comprimidas, que ligam `RSV1`, depois que um proxy removeu ou alterou `Sec-WebSocket-Extensions`; o ws mostra então `RSV1 must be clear`.",
  },
  "reserved-opcode": {
    title: "Um opcode reservado",
    text: "O laboratório envia um quadro com o opcode `0x3`, que a RFC 6455 reserva para futuros quadros de dados. O cliente precisa fazer a conexão falhar: envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Algo além da biblioteca WebSocket escreve no mesmo socket, e os bytes dele são lidos como o cabeçalho de um quadro.",
  },
  "fragmented-ping": {
    title: "Um ping em fragmentos",
    text: "O laboratório envia um ping com o bit `FIN` desligado, embora um quadro de controle não possa ser fragmentado (RFC 6455, seção 5.5). O cliente envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Uma implementação caseira que divide todos os quadros da mesma forma; o ws mostra `FIN must be set`.",
  },
  "long-ping": {
    title: "Um ping com mais de 125 bytes",
    text: "O conteúdo do ping passa dos 125 bytes que um quadro de controle pode ter (RFC 6455, seção 5.5). O cliente envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Uma aplicação que leva dados próprios nos pings; o gorilla/websocket mostra `len > 125 for control`, o aiohttp `Control frame payload cannot be larger than 125 bytes`.",
  },
  "orphan-continuation": {
    title: "Uma continuação sem mensagem",
    text: "O laboratório envia um quadro de continuação, embora não haja nenhuma mensagem fragmentada em andamento. O cliente precisa fazer a conexão falhar: envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Um proxy ou um servidor que descarta o primeiro fragmento de uma mensagem e deixa passar os outros; o console do Chrome mostra `Received unexpected continuation frame`.",
  },
  "interrupted-message": {
    title: "Uma mensagem dentro de outra",
    text: "O laboratório começa uma mensagem fragmentada e inicia outra antes do último fragmento, onde a RFC 6455 só admite quadros de controle (seção 5.4). O cliente envia 1002, e o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Duas tarefas que escrevem na mesma conexão sem esperar uma pela outra; o console do Chrome mostra `Received start of new message but previous message is unfinished`.",
  },
  "one-byte-close": {
    title: "Um quadro Close de um byte",
    text: "O corpo do quadro Close é um único byte, quando um código ocupa dois. Um quadro assim não é válido e não conta: o cliente envia 1002, e o Chrome e o ws informam 1006, não 1005.",
    field:
      "Um servidor caseiro que escreve o código em um byte; o ws mostra `invalid payload length 1`, o undici `Received close frame with a 1-byte body`.",
  },
  "long-close": {
    title: "Um quadro Close com mais de 125 bytes",
    text: "O motivo do quadro Close passa de 123 bytes, e assim o conteúdo passa dos 125 bytes que um quadro de controle pode ter. O cliente envia 1002 e informa 1006: nem o código nem o motivo chegam à aplicação dele.",
    field:
      "Um motivo em que se colocou uma mensagem de erro inteira, ou cujo tamanho foi contado em caracteres, e não em bytes de UTF-8.",
  },
  "bad-utf8-reason": {
    title: "Um motivo que não é UTF-8",
    text: "O quadro Close do laboratório leva um código válido e um motivo que não é UTF-8. O cliente precisa fazer a conexão falhar: o ws envia 1007, o Chrome 1002, ambos informam 1006 ao próprio lado, e o código do quadro se perde.",
    field: "Um motivo cortado em 123 bytes no meio de um caractere.",
  },
  "bad-utf8": {
    title: "Uma mensagem de texto que não é UTF-8",
    text: "O laboratório envia uma mensagem de texto cujos bytes não são UTF-8, e o cliente precisa fazer a conexão falhar (RFC 6455, seção 8.1). A maioria dos clientes envia 1007, o Chrome 1002; o Chrome e o ws informam 1006 ao próprio lado.",
    field:
      "Dados binários enviados como texto, Latin-1 tomado por UTF-8, ou um texto cortado no meio de um caractere.",
  },
  "bad-deflate": {
    title: "Dados comprimidos que não podem ser descomprimidos",
    text: "O laboratório combina `permessage-deflate` e envia uma mensagem comprimida que não pode ser descomprimida. O cliente precisa fazer a conexão falhar: o ws envia 1007, o Chrome 1002, e ambos informam 1006 ao próprio lado.",
    field:
      "Um proxy que altera o fluxo, ou dois lados que não concordam quanto aos parâmetros de `permessage-deflate`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
