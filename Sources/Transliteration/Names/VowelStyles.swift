/// Vowels: long ones written by two letters, short ones that are heard as one or another, diphthongs.
enum VowelStyles {
  static let table = """
    + 0
    = long-a: a doubled or single a
    0.4 aa>a
    1.5 a>aa

    = long-i: i, ee, ie or y for long i
    0.5 ee>i ii>i Cie>iC
    0.7 Cy<>iC
    0.8 Ci>eeC ey>i$ iy>iC ei>iC ea>iC
    1.0 Cy<>eeC ee<>ieC yi>iC ey>iC

    = long-u: u, oo or ou for long u
    0.4 oo,ou,uu>u ou<>oo
    0.5 u>ou,oo
    1.2 eu>u oe>u ue>u uo>ou,u Cew>u

    + 0.7
    = short-o: o or u
    0.7 o<>u
    0.9 ou<>o oo<>o

    = short-e: e or i
    0.7 e<>i
    1.2 ee<>e

    + 2
    = short-a: a or e
    1.0 e<>a

    + 1.5
    = helping-vowel: with or without a helping vowel
    1.2 er>r$ ir>r$ el>l$ il>l$ Cr>er$ Cl>el$
    1.4 Cr>ar$ ar>r$ Cm>em$ em>m$ am>m$ Cn>en$
    1.5 ed>d$ es>s$ Cs>es$ Cr>ir,er,arV ir,er>rV

    + 0
    = diphthong-ei: ei, ey, ay or ai
    0.3 ei<>ey ai<>ay
    0.6 ei,ey,ej<>ai,ay ej>ei,ey aj>ai,ay eij,eiy>ei,ey aiy>ai,ay
    1.0 e>ei,eyC ei,ey>eC
    1.2 ai,ay>eC ae>ei,ai ie>eiC

    = diphthong-oi: oi, oy or oj
    0.3 oi,oj,oy>oi,oy
    0.8 oui,ooy,uy,ui,ouy>uy,ui,ouy oey>oy

    = diphthong-ow: ow, ou, aw, au or o
    0.4 ow<>ou ow<>o$
    0.5 au,aw,ow>au,aw,ow aw>ow
    0.7 ow<>oC ow>u$ aou>au au>aou,aw,a
    0.8 au>ou,o ou>au,aw,o o>au,ou$ aw,au>o
    1.0 av<>ow,o,ou,au,awC ov<>ow,o,ouC
    1.4 ev>ow,ouC ow,ou>evC

    + 0.4
    = hiatus: two vowels apart, joined by y, or made one
    0.4 ai,aei,ayi,aee,aii,aie,aey,ayee,aye,ayie>ai,aei,ayi,aee
    0.4 ei,eyi,eii,ehi,eie,eyee,eei,eiy,eyie>ei,eyi,ehei
    0.5 ae,aey,ai,ayi,aei,aee,ayee>ae,ai,aei,aee
    0.5 oi,oui,uyi,ouyi,ooi,ooyi>oui,oi,uyi,ui
    0.5 ae<>aye ao<>avo aou,aoo,avou,avoo,avu,awoo,awou,awu,au>aou,avou,avoo,avu,au
    0.5 ua,oua,uva,uwa,owa,ouva>ua,oua,ova
    0.6 ea<>eya ia<>iyya ie<>iyeC ao<>au
    0.8 a>ae_ a>aaC aye>aC oo>ou

    + 2
    = colonial-u: u for a, as English once wrote it
    1.6 Cu>aC

    """
}
