/** First names that many in Sweden, Finland and Sápmi have; names that are as often a place, a month or an animal are left out. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
	[
		'adam,agneta,agnes,aino,alexander,alexandra,alf,ali,alice,alma,amanda,amira,anders,andreas,anita,ann,anna,annelie,anne,annette',
		'annika,anton,antti,aila,aili,albin,alex,amina,angelica,anja,anneli,antero,arne,arto,arvid,asta,astrid,axel,barbro,bengt',
		'bernt,bertil,birgit,birgitta,bo,bodil,britt,britta,camilla,carina,carl,carola,caroline,catarina,cecilia,charlotte,christer',
		'christian,christina,christine,claes,clara,conny,dag,dan,daniel,david,dennis,diana,ebba,edith,edvin,eero,eeva,eila,einar,eira,elias',
		'elin,elina,elisabet,elisabeth,ella,ellen,elli,elsa,elsie,emelie,emil,emilia,emma,emmi,eric,erica,erik,erika,erkki',
		'erland,esko,ester,eva,evelina,fatima,felicia,filip,fredrik,frida,gabriel,gabriella,georg,gerd,gun,gunborg,gunilla,gunnar',
		'gustaf,gustav,gösta,göran,hanna,hannah,hannele,hannu,hans,harri,harry,hassan,heidi,heikki,helen,helena,helene,helga,helmi',
		'henrik,henry,hilda,hilma,hugo,håkan,ida,inga,inge,ingegerd,ingela,inger,ingemar,ingrid,ingvar,irene,irja,irma,isabella,isak',
		'ivar,jaakko,jan,jani,janne,jarkko,jari,jasmine,jens,jenny,jessica,jimmy,joakim,joel,johan,johanna,johannes,john,jonas,jonathan',
		'jonna,jorma,josef,josefin,josefine,juha,juhani,jukka,julia,juho,jussi,jörgen,kaarina,kai,kaisa,kalevi,kalle,karin,karina,karl,katarina,kati,katja',
		'katri,kennet,kenneth,kent,kerstin,kim,kirsi,kirsti,kjell,kristian,kristiina,kristina,kristoffer,kurt,lars,lasse,laura',
		'lauri,lea,leena,leif,lena,lennart,leo,liam,lilian,lina,linda,linnéa,linus,lisa,lisbeth,lotta,louise,lovisa,lucas,ludvig',
		'lukas,magdalena,magnus,maj-britt,maja,malin,marcus,margareta,margit,maria,marianne,marie,marika,marita,markku,marko,markus',
		'martin,martina,mary,mathias,matias,mats,matti,mattias,max,mehmet,mia,micael,michael,mika,mikael,mikko,milla,minna,mira,mirja,mohamed',
		'mohammed,moa,mona,monica,monika,morgan,märta,märit,nathalie,niilo,niina,niklas,nils,nina,nora,olga,oliver,olivia,olle,olof,oscar,oskar',
		'osman,otto,outi,paavo,patrik,paula,pauli,paulina,pekka,pentti,per,pernilla,peter,petra,petri,pia,pirjo,pirkko,pontus,päivi,pär',
		'rafael,ragnhild,raija,raimo,rasmus,rauno,rebecca,reijo,reino,richard,rickard,riitta,risto,ritva,robert,robin,roger,roland',
		'rolf,rune,saara,sabina,samuel,sandra,sanna,sara,sari,seppo,signe,simon,siri,siv,sivert,sofia,sofie,soile,sonja,staffan,stefan',
		'stig,stina,sture,susanna,susanne,svante,sven,sylvia,sören,taina,tapani,tapio,tarja,teemu,terhi,terttu,therese,thomas,tiina,timo',
		'tobias,tommy,toni,tor,torbjörn,tord,tore,torsten,tuija,tuomas,tuula,tuulikki,tyra,ulf,ulla,ulrika,urban,ursula,ute,veikko,vera',
		'veronica,viktor,viktoria,vilhelm,ville,vilma,viveka,wilhelm,wilma,william,yvonne,åke,åsa,örjan,ören'
	].flatMap((line) => line.split(','))
);
