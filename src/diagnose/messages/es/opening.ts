import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "nada escucha en esa dirección y ese puerto",
    explanation:
      "Se rechazó la conexión TCP: el servidor no está en marcha, escucha en otro puerto, o solo en otra interfaz (a 127.0.0.1 dentro de un contenedor no se puede llegar desde fuera).",
    howToResolve:
      "Arranque el servidor, compare el puerto de la URL con el que muestra, y haga que escuche en 0.0.0.0 si debe ser accesible desde otras máquinas.",
    measureNext:
      "En la máquina del servidor, ejecute `ss -ltnp` y busque el puerto; desde la del cliente, `curl -v` al mismo host y puerto.",
  },
  "host-not-found": {
    name: "el nombre de host no se resuelve",
    explanation:
      "El nombre de la URL no tiene dirección en el DNS que consulta este cliente: un error al escribir, un registro DNS que falta, o un nombre que solo existe dentro de otra red.",
    howToResolve: "Corrija el nombre, o publique el registro DNS donde consulta este cliente.",
    measureNext: "Ejecute `getent hosts NAME` o `nslookup NAME` en la máquina del cliente.",
  },
  "wrong-path": {
    name: "no hay ningún extremo WebSocket en esa ruta",
    explanation:
      "El servidor respondió, pero no como servidor WebSocket: la ruta, un prefijo añadido por un proxy o una barra final no es lo que él sirve. Uvicorn responde aquí 403, no 404.",
    howToResolve:
      "Compare la ruta de la URL con la del servidor, después de cada reescritura del camino, hasta la última barra.",
    measureNext:
      "Pregunte directamente al servidor, sin pasar por ningún proxy, con la misma ruta: ¿responde 101?",
  },
  "upgrade-not-forwarded": {
    name: "un proxy no transmite el upgrade",
    explanation:
      "`Upgrade` y `Connection` son cabeceras de salto a salto (hop-by-hop): un proxy al que no se le indica que las reenvíe convierte la negociación en una solicitud corriente, y el servidor la responde como tal.",
    howToResolve:
      "Configure cada proxy del camino para que hable HTTP/1.1 con el servidor y reenvíe ambas cabeceras.",
    measureNext:
      "Registre en los logs del servidor las cabeceras de la solicitud. Si no está `Upgrade: websocket`, un proxy la eliminó.",
  },
  "credentials-refused": {
    name: "el servidor rechaza las credenciales, o no hay ninguna",
    explanation:
      "La negociación recibió como respuesta 401 o 403. Una página no puede poner cabeceras en un WebSocket y nunca ve el estado: se le comunica 1006. Las cookies solo viajan si lo permiten su dominio y `SameSite`.",
    howToResolve:
      "Envíe la credencial en una cookie, en un ticket de corta duración en la URL, o en el primer mensaje después de la apertura; renuévela antes de cada intento.",
    measureNext:
      "Mire la solicitud en el panel de red: ¿lleva la cookie o el token, y ha caducado?",
  },
  "origin-refused": {
    name: "el servidor rechaza el origen de la página",
    explanation:
      "Los servidores comparan la cabecera `Origin` con una lista, porque ningún navegador lo hace por ellos. Esquema, host y puerto deben coincidir todos: `https://app.example` no es `https://www.app.example`.",
    howToResolve:
      "Añada el origen exacto de la página a la lista del servidor. No los permita todos.",
    measureNext: "Repita la negociación con `curl` y otra cabecera `Origin`: ¿cambia el estado?",
  },
  "close-before-accept": {
    name: "la aplicación del servidor cerró antes de aceptar",
    explanation:
      "En ASGI, `close(code=4401)` antes de `accept()` se convierte en HTTP 403: ningún código llega al cliente, al que se le comunica 1006. Los clientes de prueba muestran de todos modos el código previsto, así que las pruebas siguen en verde.",
    howToResolve:
      "Llame primero a `accept()` y después a `close()` allí donde el cliente deba ver el código.",
    measureNext: "Busque `403` o `connection rejected` en los logs del servidor en ese segundo.",
  },
  "certificate-not-trusted": {
    name: "no se confía en el certificado",
    explanation:
      "Ha caducado, es autofirmado, se emitió para otro nombre, o se envía sin su certificado intermedio. Los navegadores no muestran ningún diálogo para un WebSocket: simplemente falla, con 1006.",
    howToResolve:
      "Instale la cadena completa para el nombre correcto. Para pruebas, abra una vez la dirección `https://` y confíe en ella ahí, o dé al cliente su propia autoridad de certificación.",
    measureNext:
      "Ejecute `openssl s_client -connect HOST:443 -servername HOST` y lea el `Verify return code`.",
  },
  "tls-and-plain-mixed": {
    name: "un lado habla TLS y el otro no",
    explanation:
      "Se usó `wss:` en un puerto que espera texto sin cifrar, o `ws:` en uno que espera TLS: cada lado toma los primeros bytes del otro por basura.",
    howToResolve:
      "Use `wss:` con el puerto TLS y `ws:` con el puerto sin cifrar, y compruebe en qué punto del camino termina TLS.",
    measureNext:
      "Pruebe `curl -v https://HOST:PORT` y `http://HOST:PORT`: solo uno de los dos responde.",
  },
  "blocked-by-browser": {
    name: "el navegador o la plataforma no permite la dirección",
    explanation:
      "Una página cargada por HTTPS no puede abrir `ws:` (contenido mixto), la Content-Security-Policy debe nombrar la dirección en `connect-src`, y Android no permite por defecto el tráfico sin cifrar. No se envió nada.",
    howToResolve: "Use `wss:`, y nombre la dirección en `connect-src`.",
    measureNext: "Lea la consola de la página: nombra la regla que se aplicó.",
  },
  "no-websocket-support": {
    name: "el servidor no tiene biblioteca WebSocket",
    explanation:
      "El servidor HTTP funciona sin la parte que habla WebSocket, y responde a la negociación como a una solicitud corriente, con 200 o 404.",
    howToResolve: "Instale la parte que falta en el entorno que se ejecuta de verdad, y reinicie.",
    measureNext:
      "Lea los logs del servidor desde su arranque: avisa una vez, en la primera negociación.",
  },
  "backend-unreachable": {
    name: "el proxy no puede llegar al servidor que tiene detrás",
    explanation:
      "El proxy está en marcha y el servidor que tiene detrás no, o está en otra dirección. A los clientes se les comunica 502, 503 o 504 durante la apertura, y 1014 o 1006 después.",
    howToResolve:
      "Vuelva a poner en marcha el servidor, corrija su dirección en el proxy, y añada una comprobación de estado (health check).",
    measureNext:
      "Desde la máquina del proxy, ejecute `curl -v` con la dirección del servidor tal como la tiene el proxy.",
  },
  "too-many-connections": {
    name: "se ha alcanzado un límite de conexiones",
    explanation:
      "El servidor, el proxy o el sistema operativo no acepta más: un límite por usuario, el límite de un worker, o el número de archivos abiertos. Cada WebSocket que pasa por nginx ocupa dos conexiones.",
    howToResolve:
      "Aumente el límite alcanzado, y haga que los clientes vuelvan tras una espera aleatoria.",
    measureNext:
      "Cuente las conexiones abiertas (`ss -s`) y compárelas con los límites, entre ellos `ulimit -n`.",
  },
  redirected: {
    name: "el servidor redirige en lugar de abrir",
    explanation:
      "Respondió con una redirección: de http a https, a una página de inicio de sesión, o a la ruta con una barra. Los navegadores nunca la siguen para un WebSocket, y la mayoría de las bibliotecas tampoco.",
    howToResolve: "Use la dirección final en el cliente, o excluya la ruta de la redirección.",
    measureNext: "Mire adónde se envía a `curl -i`: la cabecera `Location` nombra la regla.",
  },
  "handshake-timeout": {
    name: "la negociación de apertura tardó demasiado",
    explanation:
      "Se aceptó la conexión, pero la respuesta a la negociación no llegó a tiempo: el servidor está ocupado, espera otra cosa (una base de datos, un servicio de identidad), o se descartan paquetes en silencio.",
    howToResolve:
      "Responda primero a la negociación y haga después el trabajo lento; busque un cortafuegos que descarte en lugar de rechazar.",
    measureNext: "Cronometre las partes: `curl -w '%{time_connect} %{time_starttransfer}'`.",
  },
  "subprotocol-mismatch": {
    name: "los dos lados no acuerdan ningún subprotocolo",
    explanation:
      "El cliente pidió uno en `Sec-WebSocket-Protocol` y el servidor no eligió ninguno o eligió otro: los navegadores terminan entonces la conexión. `graphql-ws` y `graphql-transport-ws` son dos subprotocolos distintos.",
    howToResolve:
      "Ofrezca uno que el servidor admita, y haga que el servidor responda exactamente con uno de ellos.",
    measureNext: "Compare la cabecera `Sec-WebSocket-Protocol` en la solicitud y en la respuesta.",
  },
  "closed-while-connecting": {
    name: "el cliente cerró mientras aún se conectaba",
    explanation:
      "El propio código del cliente llamó a `close()` antes de `onopen`: se desmontó un componente (React en modo estricto monta dos veces durante el desarrollo), se cambió de página, o se agotó un tiempo límite.",
    howToResolve:
      "Cierre en `onopen` si el socket aún se está conectando, o no haga nada: es inofensivo.",
    measureNext: "Ponga `console.trace()` donde se llama a `close()`.",
  },
  "lookup-failed": {
    name: "el servidor de nombres no responde",
    explanation:
      "La resolución del nombre del host no dio resultado: no se llega al resolutor, o se niega a responder. El nombre en sí puede ser correcto.",
    howToResolve: "Repare el resolutor al que pregunta este equipo, o dele otro.",
    measureNext:
      "Ejecute `getent hosts NAME` con este nombre y con otro que exista con seguridad: si fallan los dos, es el resolutor.",
  },
  "host-unreachable": {
    name: "no se puede llegar a la dirección",
    explanation:
      "Los paquetes hacia la dirección se descartan en silencio o no tienen ruta: un cortafuegos o un grupo de seguridad, un host apagado, una VPN sin conectar o una dirección de otra red.",
    howToResolve:
      "Deje pasar el puerto en cada cortafuegos del camino, y compare la dirección con la que de verdad tiene el servidor.",
    measureNext:
      "Ejecute `nc -vz HOST PORT` desde la red del cliente y desde la del servidor: donde funcione dirá de qué lado se pierden los paquetes.",
  },
  "tls-refused": {
    name: "se rechaza la negociación TLS",
    explanation:
      "Los dos lados no tienen en común ninguna versión de TLS o cifrado, el servidor no conoce el nombre del host (SNI), o exige un certificado del cliente.",
    howToResolve:
      "Permita TLS 1.2 y 1.3 en el servidor, dele un certificado para este nombre, y al cliente el suyo si se exige.",
    measureNext:
      "Ejecute `openssl s_client -connect HOST:443 -servername HOST`, una vez con `-tls1_2` y otra con `-tls1_3`, y lea la alerta.",
  },
  "dropped-before-answer": {
    name: "la conexión se corta en lugar de una respuesta",
    explanation:
      "Algo acepta la conexión y la termina sin decir nada: el puerto habla otro protocolo, un cortafuegos rechaza la petición, se alcanzó un límite, o el servidor falla al leer la negociación.",
    howToResolve:
      "Asegúrese de que en este puerto escucha un servidor WebSocket, y busque delante de él qué rechaza en silencio.",
    measureNext:
      "Envíe una petición normal con `curl -v` al mismo puerto, y lea el log del servidor en ese segundo.",
  },
  "not-websocket": {
    name: "lo que responde no es un servidor WebSocket",
    explanation:
      "La respuesta incumple la RFC 6455 4.1: no es HTTP, le falta una cabecera, o su `Sec-WebSocket-Accept` no corresponde a la clave. Lo hace una caché, un simulador o un servidor casero, nunca una biblioteca.",
    howToResolve:
      "Deje que una biblioteca WebSocket responda a la negociación, y que ninguna caché ni proxy lo haga en su lugar.",
    measureNext:
      "Compare la respuesta de `curl -i` con las cabeceras de la RFC 6455 4.2.2, directamente en el servidor.",
  },
};
