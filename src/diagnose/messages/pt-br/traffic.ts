import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "uma mensagem ultrapassa o limite do receptor",
    explanation:
      "Cada receptor tem um limite, e cada proxy que lê mensagens também: de 8 KiB (Tomcat) a 100 MiB (ws) por padrão. O receptor envia 1009 e informa 1006 a si mesmo; após a descompressão, conta o tamanho descomprimido.",
    howToResolve:
      "Envie menos de cada vez: divida, pagine ou faça upload por HTTP. Aumente o limite só até onde as suas mensagens exigem.",
    measureNext: "Registre o tamanho de cada mensagem em bytes e veja qual tamanho ainda passa.",
  },
  "limit-without-close-frame": {
    name: "uma mensagem ultrapassa o limite de um receptor que não envia 1009",
    explanation:
      "O uWebSockets e o tungstenite derrubam o transporte quando uma mensagem é grande demais, e um reset pode chegar antes do quadro Close dos demais: o remetente recebe 1006, não 1009.",
    howToResolve:
      "Compare o tamanho da mensagem com o limite do receptor e depois a divida ou aumente o limite.",
    measureNext:
      "Reduza a mensagem à metade até que ela passe: o tamanho em que a conexão termina é o limite.",
  },
  "slow-consumer": {
    name: "o receptor é lento demais, e o buffer do remetente transbordou",
    explanation:
      "Foi enviado mais do que o outro lado conseguia receber, e a fila do remetente atingiu o limite: o OkHttp fecha com 1001 acima de 16 MiB, o Spring encerra a sessão, o uWebSockets descarta mensagens ou a conexão.",
    howToResolve:
      "Consulte `bufferedAmount` antes de enviar e descarte ou agrupe o que está desatualizado.",
    measureNext: "Registre `bufferedAmount`, ou a fila do servidor por conexão, ao longo do tempo.",
  },
  "compression-mismatch": {
    name: "os dois lados não concordam quanto à compressão",
    explanation:
      "Um quadro comprimido (RSV1) chegou onde nenhuma compressão foi combinada, ou não pôde ser descomprimido. Em geral, um proxy removeu ou alterou o cabeçalho `Sec-WebSocket-Extensions`.",
    howToResolve: "Desative `permessage-deflate` nos dois lados. Se isso ajudar, conserte o proxy.",
    measureNext: "Compare `Sec-WebSocket-Extensions` na requisição e na resposta, nas duas pontas.",
  },
  "invalid-utf8": {
    name: "uma mensagem de texto ou um motivo não é UTF-8",
    explanation:
      "Bytes foram enviados como texto: dados binários em uma mensagem de texto, um caractere cortado ao meio, ou outra codificação. O Chrome responde com 1002, a maioria dos outros com 1007.",
    howToResolve: "Envie bytes como binário e corte o texto entre caracteres, nunca entre bytes.",
    measureNext: "No remetente, registre em hexadecimal a última mensagem antes do fim.",
  },
  "framing-broken": {
    name: "os bytes na rede não são quadros WebSocket válidos",
    explanation:
      "Outra coisa escreve no mesmo socket, um proxy altera o fluxo, ou uma implementação caseira aplica máscara onde não deve ou não a aplica onde deve.",
    howToResolve:
      "Deixe só a biblioteca WebSocket escrever no socket, chame `handleUpgrade` uma vez por requisição e atualize as bibliotecas.",
    measureNext:
      "Capture os bytes (`tcpdump`, sem TLS) e examine os dois primeiros bytes do último quadro.",
  },
  "invalid-close-code": {
    name: "um quadro Close leva um código não permitido ou desconhecido",
    explanation:
      "1004, 1005, 1006 e 1015 nunca devem ser enviados, nem nada de 1016 a 2999. Alguns receptores também recusam códigos mais novos e válidos: o gorilla e o tungstenite, 1014; o uWebSockets, todos de 1012 a 3999.",
    howToResolve:
      "Envie um código que todos entreguem e não deixe nenhum proxy repassar 1005 ou 1006 como código.",
    measureNext: "Registre o código no ponto em que `close()` é chamado.",
  },
  "wrong-message-type": {
    name: "texto onde se esperava binário, ou binário onde se esperava texto",
    explanation:
      "O receptor lê só um dos dois tipos. Uma string sai como texto; `Blob`, `ArrayBuffer` e `Buffer` saem como binário.",
    howToResolve: "Envie o tipo que o receptor lê.",
    measureNext: "No remetente, registre o tipo de cada mensagem.",
  },
  "message-not-understood": {
    name: "o receptor não conseguiu ler o conteúdo da mensagem",
    explanation:
      "O quadro era válido, mas o que ele contém não: JSON malformado, um campo que falta, uma mensagem que o protocolo não permite naquele momento.",
    howToResolve:
      "Valide cada mensagem conforme o protocolo antes de enviá-la; o motivo diz qual é a falha.",
    measureNext: "Registre a última mensagem enviada antes do fim.",
  },
  "policy-refused": {
    name: "uma regra do servidor foi violada",
    explanation:
      "A política do próprio servidor: mensagens demais, algo não permitido, uma segunda conexão do mesmo usuário. O motivo muitas vezes diz qual é a regra.",
    howToResolve:
      "Leia o motivo e depois as regras do servidor; não se reconecte antes que algo tenha mudado.",
    measureNext:
      "Encontre a regra no log do servidor, naquele segundo, e conte as mensagens que vieram antes.",
  },
  "credential-expired": {
    name: "a credencial expirou enquanto a conexão estava aberta",
    explanation:
      "O token era válido na abertura e não é mais. O servidor fecha com 1008, 3000 ou 4401, em uma idade que corresponde à do token.",
    howToResolve: "Renove o token antes que ele expire e reconecte-se com o novo.",
    measureNext: "Compare a idade da conexão com a vida do token (`exp` menos `iat`).",
  },
  "not-authenticated-in-time": {
    name: "a primeira mensagem, a que autentica, chegou tarde demais ou não chegou",
    explanation:
      "Após a abertura, o servidor espera alguns segundos por uma mensagem de login: `connection_init` no graphql-ws, 3 s por padrão. Ele fecha com 3008 ou 4408.",
    howToResolve:
      "Envie essa mensagem em `onopen`, antes de qualquer coisa lenta, e obtenha o token antes de se conectar.",
    measureNext: "Meça o tempo de `onopen` até a primeira mensagem enviada.",
  },
  "server-exception": {
    name: "o código do servidor falhou",
    explanation:
      "Uma exceção chegou à biblioteca, que fechou com 1011 ou respondeu com 500. A causa está apenas no log do próprio servidor.",
    howToResolve:
      "Encontre o stack trace, corrija a falha e capture os erros mensagem por mensagem.",
    measureNext: "Procure uma exceção no log do servidor, exatamente naquele segundo.",
  },
  "process-died": {
    name: "o processo do servidor terminou ou foi morto",
    explanation:
      "Um crash, falta de memória ou um sinal: o sistema operacional corta todas as conexões com um reset, ninguém envia um quadro Close, e todos os clientes recebem 1006 ao mesmo tempo.",
    howToResolve:
      "Descubra por que ele terminou, dê a ele a memória de que precisa e feche com 1012 em uma parada planejada.",
    measureNext:
      "Veja a contagem de reinícios e procure `OOMKilled` ou `Out of memory` no log do sistema.",
  },
  "deploy-or-restart": {
    name: "uma implantação ou um reinício encerrou a conexão",
    explanation:
      "Um servidor, um proxy ou um nó de borda foi substituído ou recarregado, e todas as conexões dele terminaram em segundos: com 1001, 1012 ou, se ninguém se despediu, 1006.",
    howToResolve:
      "Envie 1012, drene as conexões ao longo de alguns segundos e faça os clientes voltarem após uma espera aleatória.",
    measureNext:
      "Compare o horário do fim com o das implantações e conte os encerramentos por segundo.",
  },
  "page-left": {
    name: "o usuário saiu da página ou a recarregou",
    explanation:
      "Os navegadores enviam 1001, ou cortam a conexão, quando uma página deixa de existir. Em um servidor, este é o fim mais comum de todos.",
    howToResolve: "Conte-o como uma saída, e não como um erro; não há nada a consertar.",
    measureNext:
      "Compare com as visualizações de página: uma nova conexão do mesmo usuário vem logo em seguida?",
  },
  "closed-without-code": {
    name: "o outro lado fechou sem código",
    explanation:
      "Chegou um quadro Close vazio, resultado de um `close()` sem argumentos. Ele não diz nada sobre a causa; 1005 é apenas o nome disso.",
    howToResolve: "Informe um código: `close(1000)` se o trabalho terminou, outro se não terminou.",
    measureNext: "Procure no código do outro lado um `close()` sem nada entre os parênteses.",
  },
  "closed-on-purpose": {
    name: "o outro lado fechou de propósito",
    explanation:
      "Um fim normal: o trabalho terminou, o usuário saiu, ou uma biblioteca fechou com o seu código padrão. Se acontece em loop, um dos lados toma um fim normal por erro.",
    howToResolve: "Nada, se era esperado. Caso contrário, descubra quem chama `close()`.",
    measureNext: "Registre cada chamada de `close()` com um stack trace.",
  },
  "sent-after-close": {
    name: "algo foi enviado quando a conexão não estava aberta",
    explanation:
      "O código que envia não sabe que a conexão terminou, ou que ainda não abriu. O texto fala do envio, não de por que a conexão terminou.",
    howToResolve: "Consulte `readyState` antes de enviar e pare timers e assinaturas em `onclose`.",
    measureNext: "Procure mais acima no log: o verdadeiro fim vem antes desta linha.",
  },
  "terminated-without-close": {
    name: "um lado derrubou o transporte sem quadro Close",
    explanation:
      "`terminate()`, `destroy()`, uma conexão simplesmente abandonada, ou um processo que terminou rápido demais: o TCP termina, e o outro lado recebe 1006.",
    howToResolve:
      "Chame `close()` com um código e espere a resposta antes de derrubar o transporte.",
    measureNext:
      "Procure no outro lado `terminate`, `destroy`, `abort` e o modo como ele é desligado.",
  },
  "close-not-answered": {
    name: "o quadro Close não foi respondido a tempo",
    explanation:
      "Este lado enviou um quadro Close e não ouviu nada de volta: o outro foi embora, está ocupado, ou ainda tem uma mensagem grande a enviar. Após 5 a 60 s, conforme a biblioteca, o transporte é derrubado.",
    howToResolve: "Faça o outro lado ler até o fim; encurte a espera onde isso não é possível.",
    measureNext:
      "Meça o tempo de `close()` até o fim e compare com o tempo limite de fechamento da biblioteca.",
  },
  "close-argument-refused": {
    name: "`close()` foi chamado com um código ou um motivo não permitido",
    explanation:
      "Uma página só pode passar 1000 ou um código de 3000 a 4999, e um motivo de no máximo 123 bytes em UTF-8 (não caracteres). Caso contrário, a chamada lança uma exceção, e a conexão continua aberta.",
    howToResolve: "Use 1000 ou um código próprio de 4000 a 4999 e encurte o motivo.",
    measureNext: "Imprima o código e o comprimento do motivo em bytes antes de `close()`.",
  },
  "server-overloaded": {
    name: "o servidor está sobrecarregado e se desfaz de conexões",
    explanation:
      "Ele fechou com 1013 ou respondeu com 503, para que se volte mais tarde. Clientes que voltam imediatamente pioram a situação.",
    howToResolve: "Volte com esperas aleatórias crescentes; dê mais espaço ao serviço.",
    measureNext: "Veja o processador, a memória e as conexões do servidor naquele momento.",
  },
};
