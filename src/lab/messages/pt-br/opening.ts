import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "Um nome de host sem endereço",
    text: "O nome de host da URL termina em `.invalid`, e nenhum DNS tem um endereço para ele, então nada é enviado a ninguém. A página recebe 1006 sem motivo; só o console, ou um cliente fora do navegador, aponta a causa.",
    field:
      "Um erro de digitação, um registro DNS que falta, ou um nome que só existe dentro de outra rede.",
  },
  "port-refused": {
    title: "Uma porta em que nada escuta",
    text: "Nada escuta na porta da URL, e a conexão TCP é recusada na hora, antes do primeiro byte do handshake de abertura. A página recebe 1006; o console do Chrome mostra `net::ERR_CONNECTION_REFUSED`.",
    field:
      "Um servidor que não está em execução, que escuta em outra porta, ou só em 127.0.0.1 dentro do contêiner dele.",
  },
  "tls-untrusted": {
    title: "Um certificado que não é confiável",
    text: "O certificado vem da autoridade do próprio laboratório, que o cliente não conhece, e o handshake TLS falha: a página recebe 1006, nunca 1015. Um cliente que confia em `/ca.pem` se conecta e pode executar todos os cenários sobre TLS neste endereço.",
    field:
      "Um certificado autoassinado, ou uma cadeia sem o certificado intermediário; para um WebSocket, um navegador não pergunta se deve continuar.",
  },
  "tls-expired": {
    title: "Um certificado expirado",
    text: "A data até a qual o certificado é válido já passou, e o cliente interrompe o handshake TLS: a página recebe 1006, nunca 1015. Só um cliente que confia em `/ca.pem` vê que o problema é apenas a data.",
    field: "Um certificado que ninguém renovou a tempo, ou um dispositivo com o relógio errado.",
  },
  "tls-wrong-name": {
    title: "Um certificado para outro nome",
    text: "O certificado é válido, mas não para o nome da URL, e o cliente interrompe o handshake TLS: a página recebe 1006, nunca 1015. Só um cliente que confia em `/ca.pem` vê que o problema é apenas o nome.",
    field: "Uma conexão a um endereço IP, ou a um subdomínio novo que o certificado não inclui.",
  },
  "tls-refused": {
    title: "TLS sem nada em comum",
    text: "O laboratório não aceita nenhum dos parâmetros TLS que o cliente oferece e encerra o handshake TLS com um alerta. A página recebe 1006, nunca 1015: o WHATWG não permite esse número aos navegadores.",
    field:
      "Um dispositivo que só conhece versões antigas do TLS, e um servidor que só aceita as mais novas.",
  },
  "no-answer": {
    title: "Um handshake de abertura sem resposta",
    text: "O laboratório aceita a conexão TCP, lê a requisição e não a responde. O cliente continua se conectando até desistir, no Firefox após 20 s, e informa 1006.",
    field:
      "Um servidor que espera um banco de dados ou um serviço de identidade antes de responder, ou um firewall que descarta pacotes em silêncio.",
  },
  "dropped-handshake": {
    title: "O transporte encerrado durante a abertura",
    text: "O laboratório lê a requisição e encerra o transporte sem resposta HTTP. Não há status nem quadro Close, e o cliente informa 1006 sem ter estado conectado.",
    field:
      "Um endereço `ws:` em uma porta que espera TLS, ou um processo que termina antes de ter respondido.",
  },
  redirect: {
    title: "Um redirecionamento no lugar de 101",
    text: "O laboratório responde ao handshake de abertura com um redirecionamento HTTP e um `Location`. Para um WebSocket, os navegadores, o ws e o undici não seguem nenhum redirecionamento e informam 1006; o websockets para Python o segue e se conecta ao novo endereço.",
    field:
      "Um redirecionamento de `http:` para `https:`, para uma página de login, ou para o mesmo caminho com uma barra no fim.",
  },
  "not-a-websocket": {
    title: "Uma página no lugar de um WebSocket",
    text: "O laboratório responde ao handshake de abertura como a uma requisição comum, com HTTP 200 e uma página HTML. Sem 101 não há conexão WebSocket, e o cliente informa 1006.",
    field:
      "O fallback de uma aplicação de página única, que responde a todo caminho desconhecido com `index.html`, ou um proxy que não repassa `Upgrade`.",
  },
  "wrong-accept": {
    title: "Um `Sec-WebSocket-Accept` errado",
    text: "O laboratório responde 101, mas o `Sec-WebSocket-Accept` não corresponde ao `Sec-WebSocket-Key` do cliente. O cliente precisa fazer a conexão falhar (RFC 6455, seção 4.1): informa 1006 sem ter estado conectado.",
    field: "Um servidor caseiro que não calcula o valor como determina a seção 4.2.2 da RFC 6455.",
  },
  "no-upgrade": {
    title: "Um 101 sem `Upgrade`",
    text: "O laboratório responde 101 com um `Sec-WebSocket-Accept` correto, mas omite o cabeçalho `Upgrade`. O status sozinho não basta (RFC 6455, seção 4.1): o cliente precisa fazer a conexão falhar e informa 1006.",
    field:
      "Um proxy que remove `Upgrade` da resposta, porque esse cabeçalho só vale até o próximo salto.",
  },
  "unoffered-subprotocol": {
    title: "Um subprotocolo que ninguém ofereceu",
    text: "O laboratório responde 101 e cita em `Sec-WebSocket-Protocol` um subprotocolo que o cliente não ofereceu. O cliente precisa fazer a conexão falhar (RFC 6455, seção 4.1) e informa 1006.",
    field:
      "Um servidor que responde sempre com o próprio subprotocolo, seja qual for a oferta do cliente; o ws mostra `Server sent a subprotocol but none was requested`.",
  },
  "ignored-subprotocol": {
    title: "Um subprotocolo sem resposta",
    text: "O cliente oferece um subprotocolo, e o laboratório responde 101 sem `Sec-WebSocket-Protocol`: não escolheu nenhum. A RFC 6455 permite isso a um servidor; os navegadores, o ws e o undici fazem a conexão falhar e informam 1006, enquanto o websockets para Python segue sem subprotocolo.",
    field:
      "Um cliente que oferece `graphql-transport-ws` a um servidor que só conhece `graphql-ws`; o ws mostra `Server sent no subprotocol`.",
  },
  "unoffered-extension": {
    title: "Uma extensão que ninguém ofereceu",
    text: "O laboratório responde 101 e cita em `Sec-WebSocket-Extensions` uma extensão que o cliente não ofereceu. O cliente precisa fazer a conexão falhar (RFC 6455, seção 4.1) e informa 1006.",
    field:
      "Um proxy que altera `Sec-WebSocket-Extensions` no caminho; o ws mostra `Server indicated an extension that was not requested`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
