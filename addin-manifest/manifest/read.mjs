// Reads a manifest with Microsoft's own parser and prints what it understood, as JSON.
import { OfficeAddinManifest } from "office-addin-manifest";

console.log(JSON.stringify(await OfficeAddinManifest.readManifestFile(process.argv[2])));
