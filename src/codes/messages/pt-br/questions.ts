import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question: "O handshake de abertura terminou, ou seja, o servidor já respondeu 101?",
    answers: { yes: "Sim, a conexão está aberta.", no: "Não, ainda não." },
  },
  "what-ends-it": {
    question: "O que encerra a conexão?",
    answers: {
      "someone-leaves": "O trabalho terminou, ou um dos lados vai embora.",
      "bad-message": "A outra ponta enviou algo que não pode ser lido ou aceito como está.",
      identity: "Trata-se de quem a outra ponta é, ou do que ela pode fazer.",
      conduct: "A outra ponta faz coisas demais, devagar demais ou proibidas.",
      "own-trouble": "Eu mesmo tenho um problema, ou um servidor atrás de mim tem.",
      silence: "Algo que deveria ter chegado não chegou.",
      "own-meaning": "Nada disso: o significado é meu.",
    },
  },
  "who-leaves": {
    question: "Quem vai embora, e por quanto tempo?",
    answers: {
      done: "Ninguém precisa ir embora: o trabalho terminou, ou o usuário decidiu encerrá-lo.",
      client: "O cliente vai embora: a página ou o processo dele termina.",
      restart: "O servidor reinicia e volta em instantes.",
      shutdown: "O servidor vai embora, e talvez de vez.",
    },
  },
  "which-defect": {
    question: "O que há de errado com o que a outra ponta enviou?",
    answers: {
      frame: "O próprio quadro: máscara, bits reservados, opcode, tamanho.",
      size: "É grande demais.",
      type: "É binário onde só se lê texto, ou o contrário.",
      bytes: "O texto não é UTF-8, ou os dados não podem ser descomprimidos.",
      syntax: "É texto válido, mas não é JSON válido ou o formato que se espera.",
      schema: "Pode ser interpretado, mas os campos não são os esperados.",
      extension: "Falta no handshake do servidor uma extensão de que eu, o cliente, preciso.",
    },
  },
  "which-refusal": {
    question: "Por que a outra ponta é recusada?",
    answers: {
      missing: "Ela não apresentou uma credencial válida.",
      expired: "A credencial dela era válida e expirou.",
      rights: "Eu sei quem ela é, e ela não pode fazer isso.",
      secret: "Não posso dizer por quê.",
    },
  },
  "which-limit": {
    question: "Que regra ela viola?",
    answers: {
      rate: "Mensagens ou bytes demais em tempo de menos.",
      content: "O conteúdo é proibido.",
      slow: "Ela lê devagar demais, e o que eu envio se acumula.",
      connections: "Há conexões demais abertas.",
      secret: "Não posso dizer qual.",
    },
  },
  "which-trouble": {
    question: "Qual é o problema?",
    answers: {
      load: "Estou sobrecarregado e preciso me desfazer de conexões.",
      defect: "Meu próprio código falhou.",
      upstream: "Sou um gateway, e o servidor atrás de mim falhou ou sumiu.",
    },
  },
  "which-silence": {
    question: "O que não chegou?",
    answers: {
      login: "Um login ou uma primeira mensagem, dentro do prazo.",
      pong: "A resposta a um ping.",
      idle: "Qualquer coisa que seja, por mais tempo do que uma conexão pode ficar inativa.",
    },
  },
} satisfies Messages["questions"];
