import { own } from './own';

export const DECISIONS = [
	own(
		'lokalt-jamstallda-beslut',
		{ unit: 'percent', decimals: 0, frequency: 'year', polarity: 'higher-is-better' },
		{
			sv: 'Beslut där jämställdheten är prövad',
			fi: 'Päätökset, joissa tasa-arvo on arvioitu',
			fit: 'Päätökset, joissa tasa-arvo oon tutkittu',
			en: 'Decisions where equality was considered'
		},
		{
			sv: 'Andel av årets politiska beslut i kommunen där underlaget säger vad beslutet betyder för kvinnor och för män. Räknas ur nämndernas protokoll; skriv i anmärkningen hur många beslut det gäller.',
			fi: 'Niiden vuoden poliittisten päätösten osuus, joiden valmisteluaineisto kertoo, mitä päätös merkitsee naisille ja miehille. Lasketaan lautakuntien pöytäkirjoista; kirjoita huomautukseen, kuinka monesta päätöksestä on kyse.',
			fit: 'Kunka suuri osa vuoen poliittisista päätöksistä, joissa pohja sannoo, mitä päätös meinaa naisile ja miehile. Lasketaan lautakuntien pöytäkirjoista; kirjoita huomautukseen, kunka monta päätöstä se koskee.',
			en: 'Share of the year’s political decisions in the municipality whose basis says what the decision means for women and for men. Counted from the boards’ minutes; write in the remark how many decisions it concerns.'
		}
	),
	own(
		'lokalt-folkhalsa-i-beslut',
		{ unit: 'percent', decimals: 0, frequency: 'year', polarity: 'higher-is-better' },
		{
			sv: 'Beslut där folkhälsan är prövad',
			fi: 'Päätökset, joissa kansanterveys on arvioitu',
			fit: 'Päätökset, joissa kansantervheys oon tutkittu',
			en: 'Decisions where public health was considered'
		},
		{
			sv: 'Andel av årets politiska beslut i kommunen där underlaget säger vad beslutet betyder för folkhälsan. Målet är kvalitativt: andelen visar om frågan ställs, inte hur den besvaras.',
			fi: 'Niiden vuoden poliittisten päätösten osuus, joiden valmisteluaineisto kertoo, mitä päätös merkitsee kansanterveydelle. Tavoite on laadullinen: osuus kertoo, esitetäänkö kysymys, ei miten siihen vastataan.',
			fit: 'Kunka suuri osa vuoen poliittisista päätöksistä, joissa pohja sannoo, mitä päätös meinaa kansantervheyele. Osa näyttää, jos kysymystä kysythään, ei kunka siihen vastathaan.',
			en: 'Share of the year’s political decisions in the municipality whose basis says what the decision means for public health. The goal is qualitative: the share shows whether the question is asked, not how it is answered.'
		}
	)
];
