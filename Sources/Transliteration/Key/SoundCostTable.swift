/// What sounds cost for one another, in tenths of nats. Made by `KeyBenchmark learn`; not to be edited by hand.
enum SoundCostTable {
  /// The cost of a sound that the other spelling does not write.
  static let gaps: KeyValuePairs<Sound, UInt8> = [
    .a: 12, .e: 1, .i: 33, .o: 13, .u: 26, .y: 21, .w: 29, .v: 39, .lastV: 54, .lastA: 46,
    .lastE: 7, .firstAlef: 11, .alef: 44, .waw: 45, .ye: 42, .ayn: 21, .lastHe: 32, .p: 63, .b: 64,
    .t: 35, .d: 44, .k: 49, .g: 48, .x: 61, .h: 33, .s: 40, .z: 31, .sh: 48, .ch: 45, .j: 70,
    .zh: 60, .f: 62, .m: 60, .n: 50, .l: 49, .r: 62, .q: 32, .ks: 35, .softC: 37, .softG: 40,
    .latinCh: 53, .latinJ: 40, .latinQ: 58, .firstX: 70, .th: 41, .dh: 70, .sCedilla: 70,
  ]

  /// The cost of one sound for another, of each pair once; what is not listed was hardly ever seen.
  static let pairs: KeyValuePairs<Sound, KeyValuePairs<Sound, UInt8>> = [
    .a: [.firstAlef: 16, .alef: 4, .ayn: 18, .l: 49],
    .e: [.firstAlef: 31, .alef: 49, .waw: 54, .ye: 35, .ayn: 38, .lastHe: 51],
    .i: [.firstAlef: 53, .ye: 2, .lastHe: 60],
    .o: [.firstAlef: 36, .alef: 37, .waw: 6, .ayn: 47],
    .u: [.firstAlef: 58, .alef: 48, .waw: 6, .ayn: 53],
    .y: [.ye: 9],
    .w: [.waw: 14, .f: 36],
    .v: [.waw: 10, .f: 27],
    .lastV: [.waw: 34, .f: 17],
    .lastA: [.alef: 9, .ye: 44, .ayn: 57, .lastHe: 35],
    .lastE: [.waw: 55, .ye: 52, .ayn: 52, .lastHe: 10],
    .ye: [.latinJ: 36],
    .lastHe: [.h: 35],
    .p: [.b: 49, .f: 47],
    .t: [.th: 19],
    .d: [.z: 54, .j: 60, .dh: 27],
    .k: [.g: 57, .x: 53, .s: 51, .ch: 37, .q: 40, .ks: 41, .softC: 51, .latinCh: 47, .latinQ: 24],
    .g: [.j: 56, .q: 37, .softG: 11],
    .x: [.h: 57, .ks: 43, .softG: 58, .latinCh: 27, .latinJ: 31, .firstX: 41],
    .h: [.s: 57],
    .s: [.z: 29, .sh: 36, .ks: 52, .softC: 18, .firstX: 52, .th: 31, .sCedilla: 26],
    .z: [.zh: 35, .ks: 46, .firstX: 35, .dh: 39],
    .sh: [.ch: 44, .ks: 25, .latinCh: 33, .firstX: 19, .sCedilla: 26],
    .ch: [.softC: 21, .latinCh: 2, .latinQ: 38],
    .j: [.zh: 29, .softC: 44, .softG: 29, .latinCh: 56, .latinJ: 1],
    .zh: [.softG: 30, .latinJ: 35, .firstX: 30],
    .f: [.q: 60],
    .q: [.latinQ: 5],
  ]
}
