import type { Messages } from "../types.ts";

export const ranges = {
  unused: {
    gist: "fica abaixo de 1000, onde não existem códigos",
    description:
      "Números abaixo de 1000 não são códigos de fechamento. O registro começa em 1000, e nenhuma ponta pode enviar um número menor.",
    whenSeen:
      "Como 0 em uma API que quer dizer “nenhum”: o aiohttp faz isso com um quadro Close vazio, e um `CloseEvent` que um script cria à mão começa com 0. Como um status HTTP (401, 503) que alguém passou a `close()` por engano.",
    howToResolve: [
      "Se é 0, leia como “nenhum código” e verifique se algum quadro Close chegou.",
      "Se é um status HTTP, some 4000 a ele e envie o resultado, como faz a convenção 44xx: 401 vira 4401.",
      "Se ele veio pela rede, o programa da outra ponta tem um defeito: as bibliotecas respondem com 1002.",
    ],
    whenToUse: "Nunca. Use um código registrado, ou um de 4000 a 4999 para um significado próprio.",
  },
  "unassigned-protocol": {
    gist: "ainda não tem significado: o número está guardado para versões futuras do protocolo",
    description:
      "A faixa de 1000 a 2999 pertence ao protocolo, e este número dela não foi atribuído. Ninguém pode enviá-lo antes que uma especificação pública o defina.",
    whenSeen:
      "Vindo de um programa que escolheu um número livremente. A maioria das bibliotecas responde com 1002 e derruba a conexão; o Chrome entrega o número à página, o que esconde o erro nos testes.",
    howToResolve: [
      "No lado que o envia, escolha em vez dele um código de 4000 a 4999.",
      "No lado que o recebe, procure 1002 ou 1006 nos logs do mesmo momento: a maioria das bibliotecas recusa o número.",
      "Confirme que o registro não o atribuiu desde então: o registro é a autoridade.",
    ],
    whenToUse: "Não antes que a IANA o atribua. Para um significado próprio, use de 4000 a 4999.",
  },
  "unassigned-extension": {
    gist: "ainda não tem significado: o número está guardado para extensões, e nenhuma o reivindicou",
    description:
      "A faixa de 1000 a 2999 pertence ao protocolo e a extensões com especificação pública; nenhuma extensão registrou um código. Ninguém pode enviar este número.",
    whenSeen:
      "Quase nunca na rede. O SockJS escreve 2010 (`Another connection still open`) dentro das próprias mensagens, o que é outra coisa. A maioria das bibliotecas responde com 1002 a um quadro Close com um número destes.",
    howToResolve: [
      "Se o seu programa o envia, escolha em vez dele um código de 4000 a 4999.",
      "Se você o lê em uma mensagem do SockJS, procure-o no protocolo SockJS, não aqui.",
      "Se você projeta uma extensão, registre o código na IANA, com uma especificação pública.",
    ],
    whenToUse:
      "Apenas como código registrado de uma extensão, e hoje não há nenhum. Para um significado próprio, use de 4000 a 4999.",
  },
  "unassigned-registrable": {
    gist: "significa o que a biblioteca ou aplicação dele diz, e ninguém o registrou",
    description:
      "A faixa de 3000 a 3999 é para bibliotecas, frameworks e aplicações que registram seus códigos na IANA, por ordem de chegada. Este número não está registrado, então só quem o envia pode dizer o que ele significa.",
    whenSeen:
      "Vindo de frameworks que usam a faixa sem registrar: Centrifugo (3001 a 3509), SaltyRTC (3001 a 3007), Amplify (3001), autobahn-js (3002). Navegadores e bibliotecas o entregam; um servidor uWebSockets que o recebe informa 1006.",
    howToResolve: [
      "Descubra qual biblioteca ou serviço o enviou e procure o número na documentação correspondente.",
      "Leia o motivo: é a única coisa no quadro que explica o número.",
      "Siga a regra de reconexão desse fornecedor; o número sozinho não diz nada. O Centrifugo, por exemplo, quer os clientes de volta até 3499, e não a partir de 3500.",
      "Se o número é seu, registre-o na IANA ou passe para a faixa de 4000 a 4999.",
    ],
    whenToUse:
      "Apenas depois de registrá-lo na IANA, o que é gratuito e aberto também a aplicações. Para um significado de que só você e as outras pontas precisam, use de 4000 a 4999.",
  },
  "private-use": {
    gist: "significa o que os dois lados combinaram, e nada para mais ninguém",
    description:
      "A faixa de 4000 a 4999 é de uso privado: as aplicações escolhem o significado, e ninguém pode registrar estes números. O mesmo número significa coisas diferentes em serviços diferentes.",
    whenSeen:
      "Vindo de aplicações e de seus protocolos: Discord, Pusher, Twitch, graphql-ws e muitos outros. Só 4004 é um token inválido no Discord, uma cota no Pusher e uma reconexão perdida na Twitch. Todas as implementações que lemos entregam a faixa intacta.",
    howToResolve: [
      "Descubra de quem é o código: do serviço a que você se conecta, ou de um protocolo como `graphql-transport-ws`.",
      "Procure-o ali, com a regra de reconexão dele: alguns serviços nunca querem você de volta depois de certo código.",
      "Se os três últimos dígitos parecem um status HTTP (4401, 4403, 4429), a convenção 44xx provavelmente se aplica; quem decide é a documentação do próprio serviço.",
      "Leia o motivo para saber os detalhes.",
    ],
    whenToUse:
      "Use-o quando nenhum código registrado diz o que você quer dizer e os dois lados são seus, e documente o que cada número pede ao cliente. Faixas inteiras envelhecem melhor: por exemplo, uma centena para “não volte”, outra para “espere e depois volte”.",
  },
  outside: {
    gist: "fica acima de 4999, onde não existem códigos",
    description:
      "O campo comporta números até 65535, mas os códigos de fechamento terminam em 4999. Nenhum documento dá significado a este número, e nenhuma ponta deveria enviá-lo.",
    whenSeen:
      "Vindo de um programa que escreve quadros à mão, ou que lê os dois bytes na ordem errada. As bibliotecas que lemos o recusam; só o Chrome o repassa à página.",
    howToResolve: [
      "No lado que o envia, fique entre 1000 e 4999: um código registrado, ou de 4000 em diante para um significado próprio.",
      "Se você mesmo lê os bytes, leia o número como big-endian: 59395 é 1000 com os bytes trocados.",
      "Se você o recebe, espere 1002 ou 1006 em um dos lados e relate o defeito aos autores do programa da outra ponta.",
    ],
    whenToUse: "Nunca. O último número para um significado próprio é 4999.",
  },
} satisfies Messages["ranges"];
