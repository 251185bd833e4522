import type { PictureWords } from "@/lib/adapters/ai/planner/lexicon/picture-words";

export const pt: PictureWords = {
  settings: {
    mountains:
      "montanha*, cume*, pico nevado, picos, serra*, andes, alpes, penhasco*, falésia*, vulcão*, vulcões, vale, vales, alpinista*~, escalador*~, caminhante*~",
    forest: "floresta*, bosque*, selva*, mata atlântica, cachoeira*, cascata*, pinhal, bambu*!, amazônia, amazónia",
    countryside:
      "campo, campos, prado*, fazenda*, quinta, vinha*, vinhedo*, pomar*, aldeia*, vilarejo*, vila, colina*, jardim, jardins, parque*, rio, rios, lago, lagos, riacho*, piquenique*, agricultor*~, fazendeir*~, abelha*~, casamento*~, estufa, rural*!, savana",
    city: "cidade*, metrópole*, arranha-céu*, telhado*, urban*!, ponte, pontes, lisboa, são paulo, rio de janeiro, paris, tóquio, aeroporto*, estação, igreja*, catedral*, praça*, mesquita*",
    street:
      "rua, ruas, beco*, calçada*, avenida*, estrada*, rodovia*, autoestrada*, cruzamento*, trânsito!, tráfego!, estacionamento*, túnel*, metrô, bairro*, maratona~, entregador*~, estafeta*~",
    ocean:
      "oceano*, mar, mares, onda!, ondas!, porto de, porto, maré*!, mediterrâneo, atlântico, cais, doca*, fiorde*, farol~, pescador*~, marinheiro*~, veleiro*~",
    beach: "praia*, orla, costa, litoral, areia!, ilha*, surfista*~, lagoa, gaivotas~, beira-mar, beira do mar",
    desert: "deserto*, desértic*!, duna*, saara, oásis, cânion, cacto*!, camelo*~",
    snowfield:
      "nevado*!, nevada*!, geleira*, glaciar*, ártico, antártid*, tundra, pista de esqui, esqui*, iceberg*!, polo norte",
    space:
      "espaço, galáxia*, planeta*, órbita*, cosmos, cósmic*, marte, nebulosa*, universo, estação espacial, astronauta*~, nave espacial~, naves espaciais~, lunar, saturno",
    underwater:
      "debaixo d'água, debaixo de água, embaixo d'água, subaquátic*, submarin*, coral!, corais!, recife*, fundo do mar, mergulha*~, aquário*, piscina~, baleia*~, água-viva~",
    kitchen:
      "cozinha, cozinhas, forno*!, fogão*!, bancada*!, cozinheir*~, chef*~, receita*~, amassa~, massa~, frigideira*!, panela*!",
    "living-room":
      "sala de estar, sala, sofá*!, lareira*!, quarto*, cama!, camas!, apartamento*, poltrona*!, lar, casa~, corredor, sótão, banheiro, hotel, sala de jantar, avó~, vovó~",
    office:
      "escritório*, mesa de trabalho!, sala de reunião, sala de reuniões, reunião*, reuniões, sala de aula, escola*, biblioteca*, laboratório*, hospital*, hospitais, clínica*, universidade*, professor*~, estudante*~, aluno*~, médic*~, enfermeir*~, software~, desenvolvedor*~",
    workshop:
      "casa de máquinas, dentro da máquina, interior da máquina, engrenagem*!, engrenagens!, pistão*!, compressor*!, oficina*, ateliê*, bancada de trabalho!, garagem*, fábrica*, forja, armazém*, linha de montagem, artesã*~, carpinteir*~, marceneir*~, oleir*~, ferreir*~, mecânic*~, relojoeir*~, costureir*~, alfaiate~, estaleiro*",
    shop: "loja*, mercado*, feira*, padaria*, café~, no café, num café, em um café, cafeteria*, restaurante*, floricultura*, livraria*, supermercado*, bar, bares, boutique*, vitrine*!, balcão*!, cliente*~, garçom~, garçonete~, padeir*~, barista*~, mercearia*",
    stage:
      "palco*, concerto*, show, shows, teatro*, estádio*, ópera*, festival*, festivais, boate*, discoteca*, pista de dança, circo*, holofote*!, músic*~, cantor*~, orquestra*~, bailarina*~, museu*, galeria*, desfile*, passarela*, carnaval~",
    studio: "estúdio*, fundo branco, fundo preto, fundo liso, pedestal*!, academia, yoga~, ioga~, dançarin*~",
    abstract: "abstrat*!, geométric*!, partículas!, tipografia*, caleidoscóp*, gradiente*, formas!",
  },
  subjects: {
    person:
      "neta, neto, homem, mulher, pessoa, alguém, garota, garoto, moça, rapaz, mãe, pai, avó, avô, vovó, vovô, irmã, irmão, filha, filho, esposa, marido, adolescente*, atleta*, corredor*, caminhante*, alpinista*, escalador*, chef*, cozinheir*, padeir*, garçom, garçonete, barista*, fazendeir*, agricultor*, pescador*, marinheiro*, médic*, doutor*, enfermeir*, professor*, estudante, cientista*, engenheir*, desenvolvedor*, designer*, artista*, pintor*, oleir*, carpinteir*, marceneir*, artesão, artesã, ferreir*, mecânic*, relojoeir*, músico, cantor*, pianista*, violinista*, dançarin*, bailarin*, surfista*, mergulhador*, astronauta*, piloto*, motorista*, entregador*, ciclista*, jardineir*, florista*, viajante*, turista, estranh*, herói*, heroína*, rei, rainha, cavaleiro, detetive*, soldado, bombeir*, fotógraf*, escritor*, idoso, idosa, senhor, senhora, noiva, noivo, jovem, velho, velha, silhueta, faroleir*, costureir*, alfaiate, cliente, vizinh*",
    child: "criança*, menino*, menina*, bebê*, bebé*, miúd*",
    couple:
      "duas mulheres, dois homens, casal, casais, namorados, amantes, recém-casados, noivos, dois amigos, duas amigas, pais, duas irmãs, dois irmãos, casamento*~, gêmeos, gêmeas",
    crowd:
      "mulheres, homens, multidão*, público, pessoas, gente, amigos, amigas, família*, equipe*, equipa, torcida, torcedores, convidados, clientes, pedestres, passageiros, vizinhos, dançarinos, estudantes, alunos, trabalhadores, funcionários, espectadores, orquestra, coro, turistas, colegas",
    hands: "mão, mãos, dedo, dedos, punho*, palma da mão",
    dog: "cachorro, cachorros, cachorra, cachorrinh*, cão, cães, filhote*, labrador*, golden retriever*, lobo*, raposa*, vira-lata*",
    cat: "gato, gatos, gata, gatinh*, leão, leões, tigre*, leopardo*, pantera*, onça*",
    horse:
      "cavalo*, égua*, pônei*, potro*, unicórnio*, zebra*, cervo*, veado, vaca*, burro*, boi, bois, elefante*, camelo*",
    bird: "pássaro, ave, águia, coruja, papagaio, arara, cisne, beija-flor, falcão, corvo, pardal, pato, garça, galo, galinha, borboleta, abelha, pinguim",
    birds:
      "pássaros, aves, gaivotas, pombos, andorinhas, gansos, patos, cisnes, borboletas, vaga-lumes, abelhas, pardais, araras, bando",
    fish: "peixe*, tubarão*, tubarões, baleia*, golfinho*, água-viva*, tartaruga*, polvo*, salmão, orca*",
    car: "carro, carros, automóvel*, automóveis, caminhão*, caminhões, caminhonete*, van, táxi*, ônibus, autocarro*, limusine*, conversível*, veículo*, faróis do carro, volante, trator*, ambulância*",
    bicycle: "bicicleta*, bike*, moto, motos, motocicleta*, patinete*, skate*, scooter*",
    train: "trem, trens, comboio*, locomotiva*, bonde*, vagão*, vagões, ferrovia*, metrô",
    boat: "barco*, veleiro*, navio*, iate*, canoa*, caiaque*, balsa*, ferry, jangada*, lancha*, gôndola*, bote*",
    airplane:
      "avião*, aviões, hidroavião, planador*, helicóptero*, balão de ar quente, balões de ar quente, parapente*, asa-delta",
    drone: "drone*",
    rocket: "foguete*, plataforma de lançamento, ônibus espacial",
    spaceship:
      "nave espacial, naves espaciais, nave, naves, disco voador, óvni*, satélite*, sonda espacial, estação espacial",
    robot: "robô*, robot*, androide*, ciborgue*, humanoide*, braço robótico",
    lighthouse: "farol",
    house:
      "casa, casas, cabana*, chalé*, casarão, castelo*, mansão*, palácio*, moinho*, igreja*, catedral*, torre, torres, ponte, prédio*, edifício*, barraca*, tenda*",
    tree: "árvore*, carvalho*, pinheiro*, oliveira*, salgueiro*, cerejeira*, palmeira*, coqueiro*, folha*, galho*, ramo, ramos, muda, ipê*",
    flower:
      "flor, flores, rosa, rosas, tulipa*, girassol, girassóis, pétala*, buquê*, lavanda, orquídea*, papoula*, margarida*",
    cup: "xícara de café, xícaras de café, xícara*, chávena*, caneca*, café quente, café coado, cafezinho*, espresso, cappuccino*, chá, bule*, chocolate quente, coquetel*, grãos de café",
    bottle:
      "garrafa*, perfume*, frasco*, vinho*, champanhe, cerveja*, sérum, azeite*, loção*, mel, pote de mel, poção*, cachaça",
    plate:
      "prato, pratos, refeição*, refeições, comida*, pizza*, massa fresca, macarrão, sushi*, feijoada, bolo*, pão, pães, pãozinho, salada*, sopa*, queijo*, sobremesa*, biscoito*, jantar, café da manhã, pequeno-almoço, almoço, fruta*, tigela*, chocolate, sorvete*, legumes, pastel*, pastéis",
    phone:
      "telefone*, celular*, celulares, telemóvel*, smartphone*, aplicativo*, app, apps, tablet*, tela sensível, notificação*, notificações",
    laptop: "computador*, notebook*, teclado*, tela, telas, ecrã*, código, software, site, servidor*",
    book: "livro*, romance literário, diário*, caderno*, carta, cartas, página*, manuscrito*, cartão-postal, mapa*, álbum de fotos, poema*, jornal",
    product:
      "produto*, relógio*, dispositivo*, aparelho*, embalagem*, fones, sapato*, tênis, bolsa*, mochila*, óculos, joia*, anel, anéis, colar, diamante*, batom, câmera*, lâmpada*, luminária*, móvel, móveis, cadeira*, brinquedo*, caixa*, pacote*, guitarra*, violão*, violino*, piano, vestido*, faca*, mala, malas, vela acesa, velas, sabonete*, vaso*, escultura*, quadro*, ferramenta*, motor*, turbina*, painel solar, bateria, moeda*",
    shape: "logo*, logotipo*, marca final, esfera*, cubo*, círculo*, símbolo*, ícone*, slogan, infográfico*, gráfico*",
  },
  times: {
    dawn: "amanhecer*, alvorada, aurora, nascer do sol, sol nasce, madrugada*, primeira luz, primeiras luzes",
    morning: "manhã*, de manhã, café da manhã, acorda, despertador",
    day: "dia~, dias~, meio-dia, tarde~, pleno sol, ensolarad*, céu azul, verão~",
    "golden-hour": "hora dourada, pôr do sol, pôr-do-sol, entardecer*, luz dourada, sol se põe, fim de tarde",
    dusk: "anoitecer*, crepúsculo*, hora azul, cair da noite, lusco-fusco",
    night: "noite*, meia-noite, luar, lua, estrelas, estrelad*, noturn*, neon~, fogos de artifício~",
  },
  weathers: {
    clear: "céu azul, céu limpo, ensolarad*, pleno sol",
    cloudy: "nublad*, nuvens, céu cinzento, encobert*",
    rain: "chuva*, chuvos*, chove, aguaceiro*, garoa*, guarda-chuva*, poça*",
    snow: "neve*, nevado*, nevada*, flocos de neve, nevando, nevasca*, inverno~",
    fog: "nevoeiro*, névoa*, neblina*, bruma*",
    storm: "tempestade*, trovoada*, relâmpago*, trovão*, trovões, raios, furacão*, tornado*, temporal",
    wind: "vento*, ventania*, brisa*, rajada*, pipa",
  },
  moods: {
    calm: "calm*, tranquil*, seren*, paz, pacífic*, suave*, lento, lenta, lentamente, silêncio*, silencios*, relaxante*, relaxad*, minimalista*, quietude",
    hopeful:
      "esperança*, esperançoso*, inspira*, otimis*, sonh*, calor humano, futuro, confiança, renasc*, emocionante*, comovente*, acolhedor*",
    joyful: "alegr*, feliz*, felicidade, riso*, risada*, ri, riem, sorri*, festa*, aniversário*, celebra*, divertid*",
    energetic:
      "enérgic*, energia, rápid*, veloz*, dinâmic*, ação, corrida*, corre, sprint*, explosiv*, esport*, desporto, vibrante*, potente*, adrenalina, dança*, ritmo acelerado, samba*",
    dramatic:
      "dramátic*, épic*, grandios*, heroic*, majestos*, batalha*, espetacular*, combate*, destino, triunf*, luta*",
    mysterious:
      "mistério*, misterios*, segredo*, estranh*, magia, mágic*, enigm*, surreal*, fantasma*, onírico*, ocult*, escondid*",
    melancholy:
      "melancol*, triste*, solitári*, solidão, sozinh*, nostalg*, saudade*, despedida*, adeus, lembrança*, lágrima*, chora*, luto, esquecid*, abandonad*",
    tense:
      "tenso, tensa, tensão, suspense, thriller, perig*, medo*, terror, horror, ansi*, perseguição*, pânico, ameaça*, estress*, fuga, urgente*, crime*",
    romantic:
      "românti*, amor, amores, apaixonad*, beijo*, beija*, casamento*, paixão*, ternura, abraço*, lua de mel, namor*",
    luxurious:
      "luxo*, luxuos*, elegan*, premium, refinad*, glamour, sofisticad*, exclusiv*, alta-costura, veludo, seda, prestígio, joalheria",
    technological:
      "tecnol*, futurista*, digital, digitais, ficção científica, cyberpunk, inteligência artificial, ia, inova*, inteligente*, dados, software, robô*, startup*, neon, holograma*",
    playful:
      "brincalh*, engraçad*, humor*, cômic*, comédia*, travess*, fof*, brinca*, brincar, simpátic*, palhaç*, filhote*, gatinh*",
  },
};
