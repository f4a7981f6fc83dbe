import type { Messages } from "../types.ts";

export const ranges = {
  unused: {
    gist: "está por debajo de 1000, donde no hay códigos de estado",
    description:
      "Los números inferiores a 1000 no son códigos de estado. El registro empieza en 1000, y ningún extremo debe enviar un número menor.",
    whenSeen:
      "Como 0 en una API que quiere decir «ninguno»: aiohttp lo hace con una trama Close vacía, y un `CloseEvent` creado a mano por un script empieza en 0. O como estado HTTP (401, 503) que alguien pasó a `close()` por error.",
    howToResolve: [
      "Si es 0, léalo como «sin código» y compruebe si llegó siquiera una trama Close.",
      "Si es un estado HTTP, súmele 4000 y envíe el resultado, como hace la convención 44xx: 401 pasa a ser 4401.",
      "Si llegó por la red, el otro extremo tiene un defecto: las bibliotecas responden con 1002.",
    ],
    whenToUse: "Nunca. Use un código registrado, o uno de 4000 a 4999 para un significado propio.",
  },
  "unassigned-protocol": {
    gist: "aún no tiene significado: el número se guarda para futuras versiones del protocolo",
    description:
      "El intervalo de 1000 a 2999 pertenece al protocolo, y este número no se ha asignado en él. Nadie debe enviarlo antes de que lo defina una especificación pública.",
    whenSeen:
      "De un programa que eligió un número a su antojo. La mayoría de las bibliotecas responden con 1002 y cortan la conexión; Chrome entrega el número a la página, lo que oculta el error en las pruebas.",
    howToResolve: [
      "En el lado que lo envía, elija en su lugar un código de 4000 a 4999.",
      "En el lado que lo recibe, busque 1002 o 1006 en los logs en el mismo momento: la mayoría de las bibliotecas rechazan el número.",
      "Asegúrese de que el registro no lo haya asignado desde entonces: la autoridad es el registro.",
    ],
    whenToUse:
      "No antes de que la IANA lo asigne. Para un significado propio, use un código de 4000 a 4999.",
  },
  "unassigned-extension": {
    gist: "aún no tiene significado: el número se guarda para extensiones, y ninguna lo ha reclamado",
    description:
      "El intervalo de 1000 a 2999 pertenece al protocolo y a las extensiones con una especificación pública; ninguna extensión ha registrado un código. Nadie debe enviar este número.",
    whenSeen:
      "Casi nunca en la red. SockJS escribe 2010 (`Another connection still open`) dentro de sus propios mensajes, que es otra cosa. La mayoría de las bibliotecas responden con 1002 a una trama Close con un número así.",
    howToResolve: [
      "Si su programa lo envía, elija en su lugar un código de 4000 a 4999.",
      "Si lo lee en un mensaje de SockJS, búsquelo en el protocolo de SockJS, no aquí.",
      "Si diseña una extensión, registre el código en la IANA, con una especificación pública.",
    ],
    whenToUse:
      "Solo como código registrado de una extensión, y hoy no hay ninguno. Para un significado propio, use un código de 4000 a 4999.",
  },
  "unassigned-registrable": {
    gist: "significa lo que diga su biblioteca o aplicación, y nadie lo ha registrado",
    description:
      "El intervalo de 3000 a 3999 es para bibliotecas, frameworks y aplicaciones que registran sus códigos en la IANA, por orden de llegada. Este número no está registrado, así que solo quien lo envía puede decir qué significa.",
    whenSeen:
      "De frameworks que usan el intervalo sin registrar nada: Centrifugo (3001 a 3509), SaltyRTC (3001 a 3007), Amplify (3001), autobahn-js (3002). Los navegadores y las bibliotecas lo entregan; un servidor uWebSockets que lo recibe muestra 1006.",
    howToResolve: [
      "Averigüe qué biblioteca o servicio lo envió y busque el número en su documentación.",
      "Lea el motivo: en la trama, es lo único que explica el número.",
      "Siga la regla de reconexión de ese proveedor; el número por sí solo no dice nada. Centrifugo, por ejemplo, quiere que los clientes vuelvan hasta 3499 y no a partir de 3500.",
      "Si es suyo, regístrelo en la IANA o pase al intervalo de 4000 a 4999.",
    ],
    whenToUse:
      "Solo después de registrarlo en la IANA, lo que es gratuito y está abierto también a las aplicaciones. Para un significado que solo necesitan usted y sus interlocutores, use un código de 4000 a 4999.",
  },
  "private-use": {
    gist: "significa lo que acordaron los dos lados, y nada para los demás",
    description:
      "El intervalo de 4000 a 4999 es de uso privado: las aplicaciones eligen el significado, y nadie puede registrar estos números. El mismo número significa cosas distintas en servicios distintos.",
    whenSeen:
      "De aplicaciones y sus protocolos: Discord, Pusher, Twitch, graphql-ws y muchos más. Solo 4004 ya es un token incorrecto en Discord, una cuota en Pusher y una reconexión que no llegó en Twitch. Todas las implementaciones que hemos leído entregan el intervalo intacto.",
    howToResolve: [
      "Averigüe de quién es el código: del servicio al que se conecta, o de un protocolo como `graphql-transport-ws`.",
      "Búsquelo allí, junto con su regla de reconexión: tras ciertos códigos, algunos servicios no quieren que usted vuelva nunca.",
      "Si las tres últimas cifras parecen un estado HTTP (4401, 4403, 4429), probablemente se aplique la convención 44xx; decide la documentación del propio servicio.",
      "Lea el motivo para conocer los detalles.",
    ],
    whenToUse:
      "Úselo cuando ningún código registrado diga lo que quiere decir y ambos lados sean suyos, y anote qué pide cada número al cliente. Lo que mejor envejece son los intervalos enteros: por ejemplo, una centena para «no vuelva» y otra para «espere y después vuelva».",
  },
  outside: {
    gist: "está por encima de 4999, donde no hay códigos de estado",
    description:
      "El campo admite números hasta 65535, pero los códigos de estado terminan en 4999. Ningún documento da significado a este número, y ningún extremo debería enviarlo.",
    whenSeen:
      "De un programa que escribe tramas a mano, o que lee los dos bytes en el orden equivocado. Las bibliotecas que hemos leído lo rechazan; solo Chrome lo pasa a la página.",
    howToResolve: [
      "En el lado que lo envía, quédese entre 1000 y 4999: un código registrado, o 4000 y superiores para un significado propio.",
      "Si usted mismo lo lee de los bytes, lea el número en orden big-endian: 59395 es 1000 con los bytes intercambiados.",
      "Si lo recibe, espere 1002 o 1006 en uno de los lados, y comunique el defecto a los autores del otro extremo.",
    ],
    whenToUse: "Nunca. El último número para un significado propio es 4999.",
  },
} satisfies Messages["ranges"];
