import type { LabWords } from "./types.ts";

export const ptBr: LabWords = {
  page: {
    title: "Reproduzir qualquer fim",
    lead: "Todas as formas como uma conexão WebSocket termina, a um clique: o que a página fica sabendo, ao lado do que aconteceu na rede.",
    how: "Um laboratório na sua própria máquina executa cada cenário em uma conexão de verdade. Esta página só o consulta quando você aperta um botão.",
    any: "Qualquer código, qualquer status",
  },
  reproduce: "Reproduzir",
  lead: "Um clique abre uma conexão de verdade com um laboratório na sua própria máquina e mostra os dois lados de como ela terminou. Antes disso, nada é requisitado.",
  sends: (code) => `O laboratório envia ${code}`,
  refuses: (status) => `O laboratório responde com HTTP ${status}`,
  more: (count) => (count === 1 ? "Mais 1 cenário" : `Mais ${count} cenários`),
  all: "Todos os cenários do laboratório",
  terminal: "Em um terminal:",
  sights: {
    page: "Uma página",
    ws: "`ws` para Node",
    neverOpens: "nunca abre",
    clean: "limpo",
    notClean: "não limpo",
    answer: (code) => `resposta: ${code}`,
  },
  looking: "Procurando um laboratório…",
  missing: "Este laboratório não tem esse cenário.",
  absent: {
    text: "Não há laboratório ao lado desta página. Inicie um na sua máquina e deixe esta página usá-lo:",
    port: "Porta em 127.0.0.1",
    use: "Usar este laboratório e executar",
    silent: "Nada responde em {}. O laboratório está em execução?",
    notAPort: "Uma porta é um número de 1 a 65535.",
  },
  doctor: {
    see: "Veja acontecer",
    probe: "Deixe a sonda distingui-las",
    probeText:
      "A sonda se conecta como cliente fora do navegador e relata cada fase: nome, porta, certificado, status HTTP, tempos, pings. Com `--for 2m`, também mantém lado a lado, por dois minutos, uma conexão em silêncio e uma que envia pings, e com `--send` uma terceira que conversa; depois ordena as causas.",
  },
  interop: {
    title: "Códigos que não podem ir para a rede",
    text: "O laboratório os envia assim mesmo. O que cada cliente faz com um quadro Close desses:",
  },
};
