import product from "@/package.json";

/** Which version of Kanalbarometer this is. */
export const RELEASE: string = product.version;
