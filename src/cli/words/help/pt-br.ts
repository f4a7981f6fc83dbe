import { probe } from "./probe/pt-br.ts";
import type { HelpWords } from "./types.ts";

export const ptBr: HelpWords = {
  page: {
    usage: "Uso:",
    arguments: "Argumentos:",
    options: "Opções:",
    globalOptions: "Opções gerais:",
    commands: "Comandos:",
    examples: "Exemplos:",
    choices: (values) => `opções: ${values}`,
    default: (value) => `padrão: ${value}`,
    aside: (facts) => ` (${facts.join(", ")})`,
  },
  placeholders: {
    options: "opções",
    command: "comando",
    code: "código",
    count: "quantidade",
    duration: "duração",
    file: "arquivo",
    from: "de",
    to: "até",
    host: "host",
    id: "id",
    language: "idioma",
    name: "nome",
    port: "porta",
    rule: "regra",
    seconds: "segundos",
    shell: "shell",
    side: "lado",
    size: "tamanho",
    source: "origem",
    what: "quê",
    status: "status",
    text: "texto",
    time: "momento",
    token: "token",
    url: "url",
    user: "usuário",
    who: "quem",
  },
  closewise: {
    description: "Faz as conexões WebSocket terminarem bem: explica, aplica e registra.",
    options: {
      version: "mostra a versão",
      help: "mostra a ajuda",
      json: "mostra JSON de formato estável; os erros também, em stderr",
      lang: (languages) => `${languages} (padrão: conforme LC_ALL, LC_MESSAGES ou LANG; senão, en)`,
      noColor: "sem cores (NO_COLOR e FORCE_COLOR também são respeitadas)",
    },
    examples: {
      up: "um exemplo para experimentar, com gateway e tudo",
      explain: "o que significa um código de fechamento e como resolver",
      compare: "dois códigos lado a lado",
      gateway: "um gateway na frente do seu servidor",
      records: "como as conexões terminaram ultimamente",
    },
  },
  up: {
    summary: "um exemplo completo, sem nada para configurar",
    description:
      "Inicia um gateway com uma política de exemplo, na frente de um pequeno chat ou do seu próprio servidor, registra cada encerramento em ./closewise.db e conta cada um em uma frase. Ctrl-C encerra tudo.",
    options: {
      port: "porta do gateway; 0 usa qualquer uma livre",
      host: "endereço em que escutar",
      upstream: "põe o gateway na frente deste servidor em vez do exemplo",
      backendPort: "porta do servidor de exemplo (padrão: 9000, ou uma livre)",
      adminPort: "porta da referência e da API (padrão: 8081, ou uma livre)",
      drain: "em quanto tempo os fechamentos são distribuídos ao encerrar",
      store: (usual) => `onde os encerramentos são registrados (padrão: ${usual})`,
    },
    examples: {
      up: "um chat de exemplo atrás do gateway",
      upstream: "o seu próprio servidor atrás dele",
      port: "outra porta, e nenhum arquivo",
    },
  },
  gateway: {
    summary: "um gateway na frente dos seus servidores, por um arquivo de configuração",
    description:
      "Executa um gateway: ele aplica as suas políticas, encerra conexões com o código certo e registra como cada uma terminou. SIGHUP relê a configuração: as conexões abertas ficam, e um arquivo inválido não muda nada. SIGTERM ou Ctrl-C o esvazia: as conexões são fechadas com 1012 ao longo do tempo de --drain, as novas recebem 503; um segundo sinal o encerra na hora.",
    options: {
      config: "a configuração, YAML ou JSON",
      check: "verifica a configuração, mostra-a com todos os valores padrão e sai",
      drain: "em quanto tempo o esvaziamento é distribuído (padrão: conforme a configuração, 10s)",
      printEndings: "mostra cada encerramento em uma frase",
      watch:
        "relê a configuração quando muda o arquivo dela, ou um que ele nomeia, como faz SIGHUP",
      quiet: "mostra só os problemas",
    },
    examples: {
      run: "executar",
      check: "o que está em vigor, com os valores padrão",
      endings: "os encerramentos, como fluxo de JSON",
    },
  },
  explain: {
    summary: "o que significa um código de fechamento, ou o que diz um texto de erro",
    description:
      "Tudo o que o catálogo sabe de um código de fechamento, do código de um fornecedor ou de um status HTTP do handshake de abertura; ou, para um texto de erro, as causas prováveis.",
    arguments: {
      code: "um código de fechamento, 0-65535; o de um fornecedor, discord:4014; um status HTTP, http:401; ou um texto de erro como ele é",
    },
    examples: {
      code: "uma página sobre 1008 Policy Violation",
      language: "o mesmo em francês, sobre 1006",
      vendor: "o que o Discord quer dizer com 4014",
      http: "um handshake de abertura recusado",
      json: "como dados",
      text: "um texto de erro: causas, e o que fazer",
    },
  },
  diagnose: {
    summary: "por que uma conexão terminou, pelo texto de erro ou pela duração",
    description:
      "Ordena as causas de um encerramento, com os indícios de cada uma e os ajustes que a resolvem. Aceita um texto de erro, linhas de log ou um evento de fechamento impresso, também por stdin, e o que se sabe das circunstâncias. Sai com 1 quando nada foi reconhecido.",
    arguments: { text: "o texto como ele é; de stdin quando vem por um pipe" },
    options: {
      after: "quanto durou a conexão, ou a tentativa: 60s, 350ms, 2h",
      idle: "nada foi enviado durante esse tempo",
      busy: "havia dados passando o tempo todo",
      afterSend: "terminou logo depois de uma mensagem grande: 5MiB, 64KiB",
      onWake: "terminou quando a máquina acordou ou a página voltou",
      neverOpened: "nunca chegou a abrir",
      code: "o código de fechamento que este lado recebeu",
      reason: "o motivo que veio com ele",
      side: "o lado que conta tudo isso",
    },
    examples: {
      circumstances: "um código e as circunstâncias dele",
      text: "um texto de erro",
      log: "linhas de log",
      json: "como dados",
    },
  },
  probe,
  compare: {
    summary: "dois códigos de fechamento lado a lado",
    description:
      "Em que diferem dois códigos de fechamento, códigos de fornecedores ou status HTTP, e qual deles enviar.",
    arguments: {
      a: "um código de fechamento; o de um fornecedor, discord:4004; ou um status HTTP, http:401",
      b: "outro",
    },
    examples: {
      codes: "Normal Closure contra Policy Violation",
      language: "em francês",
      vendors: "dois fornecedores",
      http: "depois do handshake de abertura, e durante ele",
      json: "como dados",
    },
  },
  choose: {
    summary: "qual código de fechamento enviar, e como",
    description:
      "Qual código de fechamento enviar, com o porquê, um trecho de código e o que o outro lado vê: com algumas perguntas, ou para uma situação conhecida.",
    options: {
      situation: "a situação, em vez de perguntas",
      runtime: "o que o envia; mostra o trecho de código",
      http: "antes do fim do handshake: o status HTTP da resposta",
      list: "lista as situações",
    },
    examples: {
      questions: "algumas perguntas, depois o código",
      list: "as situações que existem",
      runtime: "um cliente que envia rápido demais",
      http: "uma recusa",
      json: "como dados",
    },
  },
  list: {
    summary: "o catálogo de códigos de fechamento",
    description: "Todos os códigos de fechamento e faixas de códigos que existem.",
    options: {
      status: "só códigos com este estado no registro",
      sendableBy: "só códigos que este lado pode enviar",
      range: "só códigos dentro destes limites, como 3000-3999",
      vendor: "o que este fornecedor quer dizer com os códigos dele",
      vendors: "os fornecedores que existem",
      runtimes: "quais códigos cada ambiente pode enviar, e o que ele faz com os outros",
      receivers: "quais códigos chegam intactos, e quem altera os outros",
      limits: "limites e prazos padrão de bibliotecas, proxies e plataformas",
    },
    examples: {
      all: "tudo",
      sendableBy: "o que uma página pode passar a close()",
      range: "códigos de bibliotecas e frameworks",
      vendors: "serviços e protocolos com códigos próprios",
      vendor: "os códigos de um deles",
      runtimes: "o que close() aceita, e o que lança com os outros",
      receivers: "quais códigos chegam a todo lugar",
      limits: "tamanhos de mensagem, pings e prazos padrão",
      json: "como dados",
    },
  },
  records: {
    summary: "como as conexões terminaram",
    description:
      "Os encerramentos que `closewise up` ou `closewise gateway` registrou, do mais antigo ao mais novo: uma linha cada, ou com --json um objeto JSON por linha.",
    options: {
      store: (usual) => `onde estão registrados (padrão: ${usual})`,
      config: "usa o local da configuração de um gateway",
      since: "só desde então: 10m, 2h, 7d ou 2025-11-23T14:00",
      code: "só com este código de fechamento, como o cliente o recebeu",
      rule: "só por esta regra, como message-rate",
      route: "só desta rota",
      limit: "só os mais novos, até 10000 (padrão: 1000, 10 com --follow)",
      follow: "continua com cada encerramento que acontece, até Ctrl-C",
    },
    examples: {
      since: "os últimos dez minutos",
      rule: "quem enviou rápido demais",
      follow: "à medida que acontecem",
      json: "como dados",
    },
  },
  admin: {
    options: {
      admin: "endereço de administração do gateway",
      adminToken: (variable) =>
        `o token dele, se houver; ${variable} o mantém fora das listas de processos`,
    },
  },
  status: {
    summary: "o que um gateway em execução está fazendo",
    description:
      "Pergunta a um gateway em execução pelas conexões dele e pelo estado de cada servidor de destino. O gateway precisa ter `admin:` na configuração.",
    examples: {
      here: "o gateway desta máquina",
      elsewhere: (variable) => `outro, com ${variable}`,
      json: "como dados",
    },
  },
  reload: {
    summary: "faz um gateway em execução reler a configuração",
    description:
      "Faz um gateway em execução reler a configuração. As conexões continuam sob ela. Um arquivo com problemas não muda nada: eles são mostrados, e o código de saída é 2.",
    examples: {
      checked: "verificada antes aqui",
      json: "quantas conexões continuam, como dados",
    },
  },
  revoke: {
    summary: "encerra as conexões de um usuário, sessão ou token, e as mantém de fora",
    description:
      "Faz um gateway em execução encerrar com 1008 as conexões de um usuário, de um sujeito, de uma sessão ou de um único token, e recusar os tokens deles dali em diante.",
    options: {
      user: "deste usuário, como os limites o contam",
      subject: "deste sujeito (o atributo `sub`)",
      session: "desta sessão do provedor (o atributo `sid`)",
      tokenId: "deste único token (o atributo `jti`)",
      issuer: "só tokens deste emissor (padrão: qualquer um)",
      issuedBefore:
        "só tokens emitidos antes: now (agora), 10m (há dez minutos) ou 2025-11-23T14:00 (padrão: também os posteriores)",
      for: "por quanto tempo é lembrado: 2h, 7d (padrão: 1d)",
    },
    examples: {
      user: "fora, e mantido fora por um dia",
      issuedBefore: "fora, mas pode entrar de novo",
      session: "uma sessão, lembrada por uma semana",
      token: "um único token, o resultado como dados",
    },
  },
  drain: {
    summary: "mantém conexões novas longe de um servidor de destino",
    description:
      "Faz um gateway em execução não mandar conexões novas a um servidor de destino, em todas as rotas que o têm, até que isso seja desfeito. As abertas ficam.",
    options: {
      upstream: "o endereço dele, como está na configuração",
      undo: "permite de novo conexões novas a ele",
    },
    examples: {
      before: "antes da manutenção dele",
      after: "depois dela",
      status: "quantas ainda estão abertas ali",
    },
  },
  policy: {
    summary: "verifica políticas, reproduz tráfego, mostra o esquema",
    description:
      "Verifica políticas escritas, diz o que elas teriam feito com um tráfego registrado, e mostra o esquema que um editor pode usar.",
    examples: {
      check: "todos os problemas, com a linha",
      replay: "quem ela teria fechado?",
      schema: "para o seu editor",
    },
  },
  policyReplay: {
    summary: "o que uma política teria feito com um tráfego registrado",
    description:
      "Passa um tráfego registrado pelas políticas de um arquivo, e compara com o que aconteceu de verdade. Um registro de eventos (`records.events` na configuração) diz o que aconteceu e quando, por isso a resposta é exata até o momento em que uma política teria agido. Só os encerramentos (um armazenamento, ou `closewise records --json`) dizem menos, e a resposta separa o certo do possível.",
    arguments: {
      source:
        "um registro de eventos, um armazenamento ou encerramentos como linhas JSON; gzip também serve",
    },
    options: {
      with: "as políticas a testar: uma configuração, ou só `policies:`",
      policy: "esta para todas as conexões (padrão: conforme a rota; senão, o nome)",
      route: "só conexões desta rota",
      since: "só desde então: 10m, 2h, 7d ou 2025-11-23T14:00",
      failOn: "código de saída 1 se uma conexão teria sido fechada ou recusada",
    },
    examples: {
      events: "um registro de eventos",
      store: "os encerramentos de uma semana",
      failOn: "em integração contínua",
    },
  },
  policyCheck: {
    summary: "todos os problemas de um arquivo, com a linha",
    description: "Verifica a configuração de um gateway, ou um arquivo que só tem `policies:`.",
    arguments: { file: "YAML ou JSON" },
    examples: {
      check: "código de saída 2 quando há um problema",
      json: "os problemas como dados",
    },
  },
  policySchema: {
    summary: "o esquema JSON da configuração",
    description: "Mostra o esquema JSON (2020-12) do arquivo de configuração de um gateway.",
    examples: {
      print: "e então em YAML, no começo:",
      editor: "preenchimento e verificações no editor",
    },
  },
  try: {
    summary: "envia rápido demais de propósito, para ver um 1008",
    description:
      "Conecta-se, envia mensagens o mais rápido possível até a conexão ser fechada, e explica o encerramento. Só para servidores próprios.",
    arguments: { url: "para onde" },
    examples: {
      usual: "contra um `closewise up` em execução",
      elsewhere: "em outro lugar, como dados",
    },
  },
  lab: {
    summary: "um servidor que encerra conexões de todas as maneiras, sob demanda",
    description:
      "Inicia um servidor em que qualquer final de uma conexão WebSocket é obtido sob demanda: qualquer código de " +
      "fechamento, qualquer recusa, todos os tipos de 1006 e quadros inválidos. A página dele os executa em um navegador " +
      "e mostra os dois lados. Para testar clientes, nesta máquina. Ctrl-C encerra.",
    options: {
      host: "endereço em que escutar",
      port: "porta em que escutar (padrão: 8082, ou uma livre)",
      maxConnections: "conexões simultâneas; as demais são recusadas com 503",
      noTls: "sem portas para os cenários sobre certificados",
      list: "mostrar os cenários, com o código que uma página e ws informam, e sair",
    },
    examples: {
      usual: "mostra uma página para abrir",
      list: "o que existe",
      json: "cada execução como uma linha de JSON, para testes",
    },
  },
  completion: {
    summary: "um script de preenchimento para o seu shell",
    description: "Mostra um script que ensina ao seu shell os comandos e as opções.",
    arguments: { shell: "o seu shell" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};
