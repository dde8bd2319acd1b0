/** Headings of places, and of fields of knowledge and sizes of land as well. */
export const MANY_AREAS =
	/^(område|area|k_id|entity|country(?:[ _](?:name|code))?|location|ref_area|reference area)$/i;
export const AREA_WORD =
	/kommun|län|lan(?:_|s|kod)|region|områdes?kod|area|municip|county|kunta|alue|fylke|geo/i;
/** Places within a municipality, which often have its name. */
export const WITHIN =
	/^(?:tätort|ort|småort|postort|stadsdel(?:snamn)?|distrikt|församling|socken|by|deso|regso|taajama|kylä|kaupunginosa|locality|district|parish|town|village)(?:er|en|et|ar|snamn|namn)?$/i;
/** Regions of several municipalities, and what else is called after one without being it: `Arbetsmarknadsregion`, `LA-region`, `Vårdcentral`. */
export const CALLED_AFTER =
	/^(?!(?:geografisk|kommun|läns?|hem|boende|folkbokförings|rapporter|redovisnings|vald[at]? |valt |jämförelse|aktuell|alla |samtliga ))\p{L}[\p{L} -]{1,40}(?:region|område|distrikt|krets|zon|arbetsmarknad|central|station|skola|enhet|sjukhus|tingsrätt|kontor|stift|kontrakt|alue|area|zone|region|district)(?:er|en|et|ar|n|namn|snamn)?$|^(?:tingsrätt|domsaga|stift|pastorat|kontrakt|hamn|flygplats|station|mätstation|skola|sjukhus|anläggning|arbetsställe|kommundel|seutukunta|arbetsförmedling)(?:er|en|et|ar)?$/iu;
const IDENTITY = /(^|[ _:-])(id|kod|code|sort|lat|lng)([ _-].*)?$|(kod|code|kode|koodi)$/i;
export const CATEGORY =
	/^(ålder|alder|åldrar|åldersgrupp|ålderskategori|åldersklass|age|age group|ikä|ikäryhmä|aldur|årskurs|åk|klass|klasstyp|grupp|kategori|storleksklass|nivå|födelseår|byggår|årgång|födelseland|nr|nummer|\p{L}*nummer|\p{L}+nr|storlek|decil|kvintil|kvartil|valkrets|distrikt)$/iu;
export const NOTE =
	/^(anmärkning(ar)?|kommentar(er)?|not|noter|note|notes|fotnot(er)?|källa|källor|source|huomautus|lähde|merknad|rang|rank|ranking|placering|ordning|sijoitus|(?:senast )?(?:publicerad|uppdaterad|reviderad)|hämtad|publiceringsår|published|(?:last )?updated|retrieved|julkaistu|päivitetty|haettu|dataflow|structure(?:[ _](?:id|name))?|last[ _]update|decimals|conf[ _]status|confidentiality status(?: \(flag\))?)$/i;
export const NUMBERED = /(?:nr|nummer|no)$/i;
export const OF_YEARS = /^(?:\p{L}{2,20} ?(?:år|årtal|vuosi)|attribut|attribute|variable)$/iu;

/** Whether a heading is that of a code or a place on a map, never of a figure. */
export function isIdentity(heading: string): boolean {
	return IDENTITY.test(heading);
}
