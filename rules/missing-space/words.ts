const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that are never a part of another one that markup divides. */
export const functionWords = words(
  'a an the this that these those of for to from with and or but is are was were be in on at by as if then see into first next also',
);

/** Parts at the end of a word, which markup may set apart: "`foo`ed", "[view](v.html)able". */
export const endings = words(
  's es ed er ers ing ings ly able less like wise ful ness ship hood dom ward wards ish ism ist ize ized ise ised izable al en let th nd rd st ally ality ify ified ification age ages ment ments or ors y ies ion ions ation ations in on up out off down over time line side set name names file base work ware script pack hub net kit doc docs man men book room land',
);

/** Parts at the start of a word. */
export const beginnings = words(
  'contra un re pre non sub super multi over under out up down in dis mis inter trans auto co de semi anti counter fore back self micro macro mini mega meta hyper ultra infra intra web node type data file base on off by bi tri be en em ex im',
);

/** Types of parameters: "close(int fd)". */
export const parameterTypes = words(
  'int char void const unsigned signed long short double float bool boolean string number object struct enum static any array list map set function func let var mut self this type size pointer ref in out value key',
);

/** Schemes of addresses, which a colon ends without a space. */
export const schemes = words('http https mailto ftp file tel data git ssh');

/** Words that start an aside of prose, and no list of parameters. */
export const asides = words(
  'see the which who also or only if not including especially formerly called just',
);
