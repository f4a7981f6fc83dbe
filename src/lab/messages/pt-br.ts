import { broken } from "./pt-br/broken.ts";
import { closing } from "./pt-br/closing.ts";
import { lost } from "./pt-br/lost.ts";
import { opening } from "./pt-br/opening.ts";
import { rules } from "./pt-br/rules.ts";
import type { LabMessages } from "./types.ts";

export const ptBr: LabMessages = {
  groups: {
    closing: {
      title: "Encerradas por um quadro Close",
      text: "Um quadro Close encerra a conexão, em ordem ou quase. O eco serve de controle: ele termina quando o cliente quer.",
    },
    lost: {
      title: "Perdidas sem quadro Close (1006)",
      text: "Nenhum quadro Close chega, e o cliente deduz 1006 por conta própria. O número é sempre o mesmo; o que aconteceu na rede, e quando, não é.",
    },
    opening: {
      title: "Conexões que nunca se abrem",
      text: "O handshake de abertura falha. A página recebe 1006 a cada vez e mais nada: o padrão proíbe os navegadores de distinguir esses casos, porque um script poderia usar a resposta para explorar a rede de quem o lê.",
    },
    broken: {
      title: "Protocolo violado",
      text: "O laboratório envia o que a RFC 6455 proíbe, e o cliente precisa fazer a conexão falhar. Ele envia o código adequado; à própria aplicação, informa 1006 ou, em algumas bibliotecas, esse mesmo código.",
    },
    rules: {
      title: "Regras, limites e tempos limite",
      text: "Uma regra do servidor, um limite ou um tempo limite no caminho encerra uma conexão que até então funcionava.",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "Qualquer código de fechamento",
    text: "`/close/<code>` envia um quadro Close com um número qualquer de 0 a 65535 e o motivo pedido em `reason`, conclui o handshake de fechamento e é o primeiro a encerrar o transporte. Os números que nunca devem aparecer na rede mostram com que rigor um cliente lê: o ws responde a 1004, 1005 ou 5000 com 1002 e informa 1006, enquanto o Chrome recusa apenas 1005, 1006 e 1015.",
    field:
      "Um proxy que repassa 1006, uma tabela antiga que dá um significado a 1004, ou um programa que troca os dois bytes de 1000 e envia 59395.",
  },
  refuse: {
    title: "Qualquer status HTTP no lugar de 101",
    text: "`/refuse/<status>` responde ao handshake de abertura com esse status e com os cabeçalhos que lhe cabem, como `Retry-After` para 429 e 503. Nunca houve uma conexão WebSocket e, portanto, não há código de fechamento: a página recebe 1006 e não vê o status, que o ws cita no erro dele.",
    field:
      "Um servidor que responde 401 ou 403 por falta de credencial, ou 404 por um caminho errado, e um proxy que responde 502, 503 ou 504 porque não consegue alcançar o servidor atrás dele.",
  },
};
