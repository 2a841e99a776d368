import type { ToldColumns, Vocabulary } from '../table/columns.ts';
import type { TableReading } from '../table/mapped-table.ts';

/** What a column of an inventory can hold, with its usual heads in English and German. */
const inventoryVocabulary = {
  id: [
    ...['asset id', 'asset tag', 'asset number', 'asset no', 'equipment id', 'equipment number', 'equipment no'],
    ...['control number', 'inventory number', 'inventory no', 'cmms id', 'tag number', 'barcode', 'inventarnummer'],
    ...['inventar nr', 'inventarnr', 'inv nr', 'invnr', 'gerätenummer', 'geräte nr', 'equipmentnummer', 'equipment nr'],
    ...['anlagennummer', 'anlagen nr', 'geräte id', 'id', 'nr', 'no'],
  ],
  name: [
    ...['device name', 'asset name', 'name', 'equipment description', 'asset description', 'device description'],
    ...['description', 'gerätebezeichnung', 'gerätename', 'bezeichnung', 'benennung', 'beschreibung', 'host name'],
    ...['hostname', 'computer name', 'rechnername'],
  ],
  kind: [
    ...['device type', 'equipment type', 'asset type', 'device category', 'equipment category', 'asset category'],
    ...['device class', 'equipment class', 'device kind', 'kind', 'category', 'modality', 'type', 'umdns term'],
    ...['gmdn term', 'emdn term', 'geräteart', 'gerätegruppe', 'gerätekategorie', 'geräteklasse', 'gerätetyp'],
    ...['produktgruppe', 'kategorie', 'art'],
  ],
  manufacturer: ['manufacturer', 'maker', 'vendor', 'make', 'brand', 'hersteller', 'herstellername', 'fabrikat', 'oem'],
  model: [
    ...['model', 'model name', 'model number', 'model no', 'product', 'product name', 'modell', 'modellbezeichnung'],
    ...['gerätemodell', 'produktname', 'produkt', 'typ', 'typbezeichnung', 'typenbezeichnung'],
  ],
  serial: [
    ...['serial number', 'serial no', 'serial', 's n', 'sn', 'seriennummer', 'serien nr', 'seriennr', 'serial nr'],
    ...['fabriknummer', 'fabrik nr'],
  ],
  version: [
    ...['software version', 'sw version', 'firmware version', 'fw version', 'firmware', 'version', 'software'],
    ...['software revision', 'softwareversion', 'softwarestand', 'firmwareversion', 'firmwarestand', 'sw stand'],
  ],
  udi: ['udi di', 'udi', 'gtin', 'device identifier', 'di'],
  location: [
    ...['location', 'room', 'ward', 'site', 'department', 'standort', 'raum', 'station', 'einsatzort', 'ort'],
    ...['aufstellort', 'aufstellungsort', 'bereich', 'abteilung', 'gebäude', 'building'],
  ],
  network: [
    ...[
      'network',
      'network name',
      'network zone',
      'network segment',
      'vlan',
      'vlan name',
      'vlan id',
      'segment',
      'zone',
    ],
    ...['subnet', 'ssid', 'netzwerk', 'netz', 'netzsegment', 'netzwerksegment', 'netzzone', 'netzwerkzone', 'subnetz'],
  ],
  owner: [
    ...[
      'owner',
      'asset owner',
      'responsible',
      'responsible person',
      'custodian',
      'eigentümer',
      'besitzer',
      'betreiber',
    ],
    ...['verantwortlicher', 'verantwortliche', 'verantwortlich', 'ansprechpartner', 'zuständig', 'cost center'],
    ...['kostenstelle'],
  ],
  count: ['count', 'quantity', 'qty', 'number of units', 'units', 'anzahl', 'menge', 'stückzahl', 'stück'],
} as const satisfies Vocabulary<string>;

/** The name of something that a column of an inventory can hold. */
export type InventoryField = keyof typeof inventoryVocabulary;
export const inventoryFields = Object.keys(inventoryVocabulary) as readonly InventoryField[];

/** How an inventory is read, with the heads of columns that somebody told. */
export function inventoryReading(file: string, told: ToldColumns<InventoryField> = {}): TableReading<InventoryField> {
  return { vocabulary: inventoryVocabulary, needed: ['name', 'kind', 'model'], file, told };
}
