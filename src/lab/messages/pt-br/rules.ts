import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "Um quadro de um tebibyte",
    text: "O laboratório anuncia um quadro de cerca de um tebibyte e envia pouco mais que o cabeçalho dele. Um cliente com um limite não espera o resto: o ws envia 1009, o Chrome encerra o transporte sem quadro Close, e ambos informam 1006 ao próprio lado.",
    field:
      "O caso para o qual a seção 10.4 da RFC 6455 pede limites: uma ponta que anuncia mais do que um receptor pode guardar.",
  },
  "message-too-big": {
    title: "Uma mensagem acima do limite",
    text: "O cliente envia uma mensagem de 100 KiB; o laboratório não lê mais que 64 KiB e envia 1009. Aqui os dois lados informam 1009; um servidor que faz a conexão falhar sem esperar a resposta do cliente, como o ws, informa 1006 ao próprio lado.",
    field:
      "Os limites padrão de 8 KiB no Tomcat, 64 KiB no Jetty e 1 MiB no websockets para Python; o uWebSockets derruba o transporte acima de 16 KiB e não envia 1009.",
  },
  "too-fast": {
    title: "Mensagens demais",
    text: "O cliente envia 20 mensagens de uma vez, e o laboratório, que não aceita mais que 10, envia 1008 com os segundos de espera como `retry-after` no motivo. Os dois lados informam 1008.",
    field:
      "Os limites de taxa de chats e APIs: 1008 em geral, 4008 no Discord, 3013 no Centrifugo.",
  },
  "wrong-type": {
    title: "Binário onde se quer texto",
    text: "O cliente envia uma mensagem binária ao laboratório, que aqui só lê texto e envia 1003 sem examinar o conteúdo. Os dois lados informam 1003.",
    field:
      "Um `ArrayBuffer` ou um `Blob` enviado a um servidor que lê JSON, ou um serializador que passou a usar MessagePack em um lado só.",
  },
  "no-token": {
    title: "Nenhuma credencial a tempo",
    text: "O laboratório espera uma mensagem que autentique o cliente. Nenhuma chega dentro do prazo, então o laboratório envia 3008, e os dois lados o informam: o cliente não foi recusado, ele se atrasou.",
    field:
      "A primeira mensagem do graphql-ws, `connection_init`, cuja ausência termina com 4408, ou a Twitch, que envia 4003 a quem não assina nada em 10 s.",
  },
  idle: {
    title: "Fechada após um silêncio",
    text: "Por algum tempo nada chega, e o laboratório inicia o handshake de fechamento com 1001. Os dois lados informam 1001, e o cliente sabe que alguém encerrou a conexão de propósito.",
    field:
      "O Jetty, por padrão após 30 s de silêncio, e o Tomcat, após o tempo limite de inatividade dele.",
  },
  "idle-cut": {
    title: "Cortada após um silêncio",
    text: "Por algum tempo nada passa, e o laboratório encerra o transporte sem quadro Close, como um proxy cujo tempo limite de inatividade se esgota. O cliente deduz 1006; qualquer byte a tempo teria mantido a conexão, inclusive um ping.",
    field:
      "Os proxies com um tempo limite de inatividade: o nginx após 60 s sem dados do servidor, os balanceadores de carga da AWS após 60 s (ALB) ou 350 s (NLB), a Cloudflare após 100 s.",
  },
  "idle-cut-data": {
    title: "Cortada apesar dos pings",
    text: "Por algum tempo nenhuma mensagem passa, e o laboratório encerra o transporte sem quadro Close, porque não conta pings e pongs como tráfego. O cliente deduz 1006 apesar dos seus pings regulares.",
    field:
      "Um proxy que conta mensagens e não quadros de controle, como faz o crossws com o tempo limite de inatividade dele; aí é a aplicação que precisa enviar o heartbeat.",
  },
  "fixed-age": {
    title: "Cortada em uma idade fixa",
    text: "O laboratório encerra o transporte sem quadro Close assim que a conexão atinge certa idade, por mais ativa que ela esteja. O cliente deduz 1006, e nem mensagens nem pings podem adiar o fim.",
    field:
      "O balanceador de carga do Google Cloud, para o qual o tempo limite do back-end, 30 s por padrão, é a vida inteira de um WebSocket, ou o AWS API Gateway após 2 horas.",
  },
  "no-pong": {
    title: "Pings sem pong",
    text: "O laboratório não responde aos pings, embora a RFC 6455 exija um pong (seção 5.5.2). Um cliente que envia pings desiste quando o prazo dele passa; uma página não pode enviá-los e não fica sabendo de nada até que o laboratório feche com 1001.",
    field:
      "Um servidor com o loop de eventos bloqueado: o websockets para Python envia um ping a cada 20 s, e 1011 `keepalive ping timeout` se nenhum pong vier em outros 20 s.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
