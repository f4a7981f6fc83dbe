import { broken } from "./es/broken.ts";
import { closing } from "./es/closing.ts";
import { lost } from "./es/lost.ts";
import { opening } from "./es/opening.ts";
import { rules } from "./es/rules.ts";
import type { LabMessages } from "./types.ts";

export const es: LabMessages = {
  groups: {
    closing: {
      title: "Terminadas por una trama Close",
      text: "Una trama Close termina la conexión, en orden o casi. El eco sirve de control: termina cuando lo quiere el cliente.",
    },
    lost: {
      title: "Perdidas sin trama Close (1006)",
      text: "No llega ninguna trama Close, y el cliente deduce 1006 por su cuenta. El número es siempre el mismo; lo que ocurrió en la red, y cuándo, no lo es.",
    },
    opening: {
      title: "Conexiones que nunca se abren",
      text: "La negociación de apertura falla. A una página se le comunica 1006 cada vez y nada más: el estándar prohíbe a los navegadores distinguir estos casos, porque un script podría usarlo para explorar la red de quien lo lee.",
    },
    broken: {
      title: "Protocolo infringido",
      text: "El laboratorio envía lo que la RFC 6455 prohíbe, y el cliente debe hacer fallar la conexión. Envía el código adecuado; a su propia aplicación le comunica 1006 o, en algunas bibliotecas, ese mismo código.",
    },
    rules: {
      title: "Reglas, límites y tiempos límite",
      text: "Una regla del servidor, un límite o un tiempo límite del camino termina una conexión que hasta entonces funcionaba.",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "Cualquier código de cierre",
    text: "`/close/<code>` envía una trama Close con un número cualquiera de 0 a 65535 y el motivo pedido con `reason`, completa la negociación de cierre y es el primero en terminar el transporte. Los números que nunca deben circular por la red muestran con qué rigor lee un cliente: ws responde a 1004, 1005 o 5000 con 1002 y comunica 1006, mientras que Chrome solo rechaza 1005, 1006 y 1015.",
    field:
      "Un proxy que reenvía 1006, una tabla antigua que da un significado a 1004, o un programa que invierte los dos bytes de 1000 y envía 59395.",
  },
  refuse: {
    title: "Cualquier estado HTTP en lugar de 101",
    text: "`/refuse/<status>` responde a la negociación de apertura con ese estado y las cabeceras que le corresponden, como `Retry-After` para 429 y 503. Nunca hubo una conexión WebSocket, así que no hay código de cierre: a una página se le comunica 1006 y no ve el estado, que ws nombra en su error.",
    field:
      "Un servidor que responde 401 o 403 por falta de credenciales, o 404 por una ruta incorrecta, y un proxy que responde 502, 503 o 504 porque no puede llegar al servidor que tiene detrás.",
  },
};
