import type { LabMessages } from "../types.ts";

export const closing = {
  echo: {
    title: "Um eco, como controle",
    text: "A conexão se abre, e o laboratório devolve cada mensagem, responde a cada ping com um pong e conclui o handshake de fechamento quando o cliente o inicia; após cinco minutos, fecha por conta própria com 1001. Se a conexão termina de outro modo, foi algo entre os dois que a encerrou.",
    field:
      "Todos os proxies no caminho até um servidor que não faz nada de errado: o que falha aqui não é culpa da aplicação.",
  },
  "empty-close": {
    title: "Um quadro Close sem código",
    text: "O laboratório envia um quadro Close de corpo vazio, o cliente responde com outro igual, e o transporte termina em ordem. Os dois lados informam 1005, que ninguém enviou: o número representa o código que faltava.",
    field:
      "`close()` sem argumentos, tanto em uma página quanto no ws, envia exatamente este quadro.",
  },
  "client-close": {
    title: "O cliente fecha",
    text: "O cliente inicia o handshake de fechamento. O laboratório repete o código no próprio quadro Close e depois encerra o transporte, como cabe a um servidor; os dois lados informam o código escolhido pelo cliente, e o fim é limpo.",
    field:
      "Uma página que chama `close(1000)` quando o trabalho terminou, ou um navegador que envia 1001 porque o usuário saiu da página.",
  },
  "simultaneous-close": {
    title: "Dois quadros Close que se cruzam",
    text: "Cada lado envia um quadro Close antes de ter lido o do outro. O handshake de fechamento é concluído e o fim é limpo, mas cada lado informa o código que recebeu, e por isso os dois nunca coincidem (RFC 6455, seção 7.1.5).",
    field:
      "Um servidor que envia 1012 por causa de um deploy bem quando um cliente terminou e chama `close(1000)`: o cliente informa 1012, o servidor 1000.",
  },
  "close-then-reset": {
    title: "Um quadro Close e, em seguida, um reset",
    text: "O laboratório envia um quadro Close, espera o do cliente e depois derruba o transporte com um reset em vez de encerrá-lo com um FIN. Os dois quadros Close foram trocados e o código é informado, mas o transporte terminou mal: no Chrome, `wasClean` é falso.",
    field:
      "Um servidor que destrói o socket em vez de encerrá-lo, ou que o encerra com dados recebidos ainda não lidos, o que transforma o fim em um reset.",
  },
  "data-after-close": {
    title: "Uma mensagem depois do quadro Close",
    text: "O laboratório envia um quadro Close com 1000 e, atrás dele, uma mensagem de texto, o que a RFC 6455 proíbe: o cliente precisa descartar a mensagem. O ws e o undici fazem isso e informam 1000; o Chrome responde ao quadro Close, depois faz a conexão falhar e informa 1006 à página.",
    field:
      "Um servidor em que outra tarefa continua enviando depois do fechamento; o console do Chrome mostra `Data frame received after close`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;
