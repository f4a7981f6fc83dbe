import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "ainda não autenticado",
    description: "O cliente enviou algo antes de se autenticar, ou nunca se autenticou.",
    howToResolve: [
      "Autentique-se primeiro e espere a confirmação antes de qualquer outra mensagem.",
      "Após uma reconexão, autentique-se de novo: a autenticação anterior não é mantida.",
    ],
  },
  "auth-failed": {
    short: "falha na autenticação",
    description: "O serviço não aceitou a credencial.",
    howToResolve: [
      "Confirme que o token ou a chave é o certo, está completo e não expirou.",
      "Confirme que ele pertence a este ambiente: as chaves de teste e de produção são diferentes.",
      "Obtenha uma credencial nova antes de se reconectar; a mesma será recusada outra vez.",
    ],
  },
  "already-authenticated": {
    short: "autenticado duas vezes",
    description: "O cliente se autenticou de novo em uma conexão que já estava autenticada.",
    howToResolve: [
      "Autentique-se uma vez por conexão.",
      "Procure duas partes do cliente que compartilham uma conexão, ou uma repetição da primeira mensagem.",
    ],
  },
  forbidden: {
    short: "não permitido",
    description: "O serviço sabe quem é o cliente e não permite o que ele pediu.",
    howToResolve: [
      "Compare as permissões, o plano ou os escopos da conta com o que você pede.",
      "Peça a permissão que falta ao serviço ou ao seu administrador.",
    ],
  },
  "credential-expired": {
    short: "credencial expirada",
    description: "A credencial era válida, e o prazo dela acabou.",
    howToResolve: [
      "Obtenha um token novo e reconecte-se com ele.",
      "Renove o token antes que ele expire, não depois.",
    ],
  },
  "session-expired": {
    short: "sessão expirada",
    description: "O prazo da sessão se esgotou, então ela não pode ser retomada.",
    howToResolve: [
      "Inicie uma sessão nova em vez de retomar a antiga.",
      "Responda aos heartbeats a tempo e retome a sessão mais cedo após uma perda de conexão.",
    ],
  },
  "session-invalid": {
    short: "sessão que deixou de ser válida",
    description: "A sessão que o cliente quer retomar é desconhecida ou está fora de sincronia.",
    howToResolve: [
      "Descarte a sessão armazenada e inicie uma nova.",
      "Confirme que a posição e o endereço armazenados pertencem à última sessão.",
    ],
  },
  "bad-message": {
    short: "mensagem não compreendida",
    description:
      "O destinatário não conseguiu decodificar uma mensagem, ou um campo dela está ausente ou errado.",
    howToResolve: [
      "Registre no log a última mensagem antes do fechamento e compare-a com a documentação.",
      "Verifique os tipos, os campos obrigatórios e se os dados estão codificados como combinado.",
    ],
  },
  "unknown-command": {
    short: "comando desconhecido",
    description: "O cliente enviou uma operação ou um tipo de mensagem que o serviço não conhece.",
    howToResolve: [
      "Compare a operação da última mensagem com a documentação.",
      "Confirme que o cliente fala a mesma versão que o servidor.",
    ],
  },
  "unexpected-message": {
    short: "mensagem não permitida aqui",
    description:
      "A mensagem pode estar bem formada, mas o cliente não tem permissão para enviá-la neste momento.",
    howToResolve: [
      "Descubra qual mensagem foi enviada por último e pare de enviá-la nesta conexão.",
      "Envie-a pelo canal que o serviço reserva para ela, como a API HTTP dele.",
    ],
  },
  "protocol-error": {
    short: "violação do protocolo",
    description: "A ponta violou o protocolo do próprio fornecedor, acima da camada WebSocket.",
    howToResolve: [
      "Compare a ordem e a forma das mensagens com a documentação do protocolo.",
      "Atualize a biblioteca do cliente: o protocolo pode ter evoluído.",
    ],
  },
  "unsupported-data": {
    short: "tipo de dados não aceito",
    description: "O destinatário não aceita este tipo de dados ou de mensagem.",
    howToResolve: [
      "Verifique se o esperado é texto ou binário, e em qual codificação.",
      "Confirme que o tipo de mensagem existe na versão que você usa.",
    ],
  },
  "too-big": {
    short: "mensagem grande demais",
    description: "Uma mensagem ou um quadro era maior do que o serviço aceita.",
    howToResolve: [
      "Divida a mensagem, ou envie uma referência aos dados em vez dos dados.",
      "Consulte o limite do serviço e verifique o tamanho antes de enviar.",
    ],
  },
  "client-error": {
    short: "erro do próprio cliente",
    description:
      "A biblioteca do cliente fechou a conexão porque algo falhou no código do próprio cliente.",
    howToResolve: [
      "Procure a exceção no log ou no console do cliente: o servidor não fez nada de errado.",
      "Corrija-a antes de se reconectar, ou vai acontecer de novo.",
    ],
  },
  duplicate: {
    short: "já existe",
    description: "O cliente pediu pela segunda vez algo que só pode existir uma vez.",
    howToResolve: [
      "Dê a cada operação um identificador próprio e conclua a primeira antes de repeti-la.",
      "Procure duas cópias do mesmo cliente ou do mesmo código de inicialização.",
    ],
  },
  encryption: {
    short: "criptografia incompatível",
    description: "Os dois lados não concordam quanto às chaves ou ao modo de criptografar.",
    howToResolve: [
      "Compare os modos de criptografia e as chaves dos dois lados.",
      "Atualize o cliente: o serviço pode exigir um método mais novo.",
    ],
  },
  policy: {
    short: "regra do serviço violada",
    description: "O cliente violou uma regra do serviço ou cometeu erros demais.",
    howToResolve: [
      "Leia o motivo: ele deve dizer qual é a regra.",
      "Mude o que o cliente faz antes de se reconectar.",
    ],
  },
  "rate-limited": {
    short: "requisições demais",
    description: "O cliente enviou em pouco tempo mais do que o serviço permite.",
    howToResolve: [
      "Envie menos: coloque as mensagens em uma fila e espace os envios.",
      "Espere antes de se reconectar, e mais a cada vez.",
      "Consulte os limites do serviço e faça o cliente contar o que consome deles.",
    ],
  },
  "over-quota": {
    short: "cota ou limite de conexões atingido",
    description: "A conta atingiu um limite de conexões, de canais ou de uso.",
    howToResolve: [
      "Feche as conexões de que ninguém precisa; procure clientes que abrem uma nova sem fechar a antiga.",
      "Aumente o limite ou o plano.",
      "Reconecte-se só quando houver espaço de novo.",
    ],
  },
  slow: {
    short: "cliente lê devagar demais",
    description:
      "O destinatário recebia as mensagens mais devagar do que o servidor as produzia, e a fila ficou longa demais.",
    howToResolve: [
      "Reduza o trabalho por mensagem no cliente, ou tire-o do loop de recepção.",
      "Assine menos coisas.",
      "Reconecte-se e carregue o estado de novo.",
    ],
  },
  unused: {
    short: "conexão não utilizada",
    description: "O cliente se conectou e não usou a conexão a tempo.",
    howToResolve: [
      "Faça as assinaturas logo após se conectar.",
      "Não abra a conexão antes que haja algo a assinar.",
    ],
  },
  version: {
    short: "versão não aceita",
    description:
      "O cliente pediu uma versão do protocolo que está ausente, malformada ou não é aceita.",
    howToResolve: [
      "Atualize a biblioteca do cliente.",
      "Se você mesmo define a versão, compare-a com a documentação.",
    ],
  },
  subprotocol: {
    short: "subprotocolo não aceito",
    description: "O cliente e o servidor não encontraram nenhum subprotocolo em comum.",
    howToResolve: [
      "Ofereça o subprotocolo que o servidor fala ao criar o WebSocket.",
      "Verifique se há duas gerações do mesmo protocolo: os nomes delas se confundem facilmente.",
    ],
  },
  unsupported: {
    short: "não suportado ou não disponível",
    description: "O que o cliente pediu não está disponível neste servidor.",
    howToResolve: [
      "Verifique se o recurso precisa ser habilitado nas configurações do servidor.",
      "Compare as versões dos dois lados.",
    ],
  },
  insecure: {
    short: "criptografia exigida",
    description: "O serviço só aceita conexões criptografadas.",
    howToResolve: [
      "Conecte-se com `wss://` em vez de `ws://`.",
      "Habilite o TLS nas configurações da biblioteca do cliente.",
    ],
  },
  "not-found": {
    short: "não encontrado",
    description: "A aplicação, o caminho, o servidor ou o modelo indicado pelo cliente não existe.",
    howToResolve: [
      "Verifique a chave, o nome e a região no endereço.",
      "Confirme que ele não foi excluído nem movido.",
    ],
  },
  disabled: {
    short: "desativado",
    description: "A aplicação ou o recurso existe, e o dono o desativou.",
    howToResolve: [
      "Reative-o no console do serviço.",
      "Verifique a situação da conta, como faturas em aberto.",
    ],
  },
  sharding: {
    short: "sharding errado ou exigido",
    description:
      "A parte do trabalho atribuída ao cliente está errada, ou ele precisa dividir o trabalho entre várias conexões.",
    howToResolve: [
      "Pergunte ao serviço o número de shards recomendado e use-o.",
      "Verifique se o número de cada shard é menor que o total de shards.",
    ],
  },
  intents: {
    short: "intents inválidos ou não concedidos",
    description:
      "O cliente pediu grupos de eventos que não existem ou que não lhe foram concedidos.",
    howToResolve: [
      "Habilite os intents privilegiados no portal do desenvolvedor, ou deixe de pedi-los.",
      "Recalcule o valor dos intents a partir dos bits documentados.",
      "Só depois disso se reconecte: sem mudança, será recusado outra vez.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;
