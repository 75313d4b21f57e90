/// Consonants that Latin letters can write in more than one way.
enum ConsonantStyles {
  static let table = """
    + 0
    = q-gh: q for gh
    0.3 q<>gh ġ>gh,q
    0.7 ğ>gh,q
    0.9 qu>q,gh,k

    = g-gh: g for gh
    0.8 gh>g
    0.9 g>gh
    1.2 g<>q

    = k-q: k for q
    0.7 q<>k
    1.4 k>gh
    1.5 c>qV c>ghV ck>q,gh
    1.2 gh>k ^k<>g
    2.2 kh>q,gh

    = kh: kh, h, x or ch
    0.4 x,ḵ,ẖ,ḫ>kh
    0.9 kh<>h ch>kh
    1.4 k<>kh
    1.8 ch>h j>kh,hV
    2.2 gh>kh g>kh hh>kh

    = khw: khw or khv where only kh is said
    0.4 khw,khv>kh,khv khu>khvV xw>khv,kh
    0.8 kh>khvV
    1.0 khoa>kha,khva khu>kh khoi,khoy,khui>khoy,khvoy

    = j: dj, dzh, g or zh for j
    0.3 dj,dzh,dž,ǧ,dsch,dzs>j
    0.9 dg>jF dge>j$ g>jF ge>j$ gi>jV
    1.0 dz>j tj>j dg>j
    1.3 j<>zh dzh,dj>zh
    1.5 dsh>j c>jV
    1.8 z<>j

    = j-y: j for y
    0.5 Vj>y ^j>yV Vj>i
    0.7 Cj>y,iV j>yV
    1.2 y>jV

    = ch: tch, tsch, cz or c for ch
    0.3 č,ç,ć,ĉ>ch tch>ch tsch,tsh>ch
    0.8 ch>tch cz>ch tx>ch
    1.0 c>chF cc>chF ci>chV tsj,tj>ch cci>chV
    1.6 c>ch
    1.8 sh<>ch
    2.2 j<>ch

    = sh: sch, ch, s or sz for sh
    0.3 š,ş,ș,ś,ŝ>sh
    0.5 sch>sh sc>shF ssh>sh
    0.7 ch>sh sch<>shch
    1.0 sj,sz,shch>sh sci>shV shch,sch>ch
    1.0 ^s>shC
    2.4 s>sh x>sh
    2.6 sh>s

    = zh: zh, j or z
    0.3 ž,ż,ź,ĵ>zh
    0.6 j>zh
    0.9 g>zhF ge>zh$ zs,rz>zh
    1.6 z>zh
    1.8 zh>z

    = w-v: w, v or f
    0.4 w<>v
    0.8 wh>v,w Vf>v$ ff>v$
    0.9 u<>vV ou,oo>v,wV Vu>vV w>u
    1.2 v>f f>v vv>w

    = glide: with or without y between vowels
    0.3 ia<>iya ia,iya>ya Cya>ia,iya io<>iyo iu<>iyu iya<>iyya
    0.3 Vy<>iV Vyy>y Vy>yyV iyy>iy,y yy>y ^i<>yiC
    0.4 Vye>eC ^ye>eC Vye>e$ Ciye>ieC
    0.4 iu,ju,you,iou,jou>yu ie,je>ye ja>ya jo>yo io,jo>yo Vie>ye
    0.5 Ve>yeC ^e>yeC Cye>eC Cie>eC
    0.6 ^i>yV Viy>yV Cia>aC Cyu>uC Cyo>oC
    0.8 Ce>yeC Ce>ieC u>yuC yo<>eC yo>io
    1.0 ayi>i Viy>i$ y>iyV

    = silent-h: an h that is not said, or is left out
    0.4 Vh>0$
    1.2 Vh>0C
    1.2 Va>ah$ Ce>ehC Ca>ahC
    1.8 ^h>0V Vh>0V
    2.4 ^a>haC ^e>heC ^o>hoC ^u>huC ^i>hiC

    = th-s: th, s or t
    0.7 th>s,t
    1.0 t>th
    1.4 s>th

    = dh-z: dh, d or z
    0.7 dh>z,d
    1.2 z>dh d>dh
    1.6 z<>d dz>z th>z ds>z

    = ph-f: ph for f
    0.3 ph>f
    0.6 f>ph
    1.0 pf>f
    1.8 p<>f

    = c-k: c, ck or k
    0.3 ck,cc,c>k kk>ck cck>k
    0.5 k>c k>ck
    0.6 qu>k,kv,kw kw,kv>qu
    1.2 q>k
    0.8 ch>k
    1.2 k>ch

    = c-s: c for s
    0.3 c>sF ce>s$
    0.6 sc>sF
    0.8 s>cF
    1.0 c>s
    1.6 c>z

    = x-ks: x for ks
    0.2 x<>ks
    0.4 xx,cks,cs,xc,kz,gz>ks ^x>z x<>cks,cs
    0.8 x>gz
    1.6 x>s x>z

    = ts: tz, ts, z or c for ts
    0.3 tz<>ts ț,ţ>ts
    0.6 tz<>z ts<>z cz,c>ts zz>ts,tz
    0.9 ts<>s ts>ch tz>s
    1.4 dz>ts ts>t ts>c

    + 0.7
    = s-z: s for z
    1.0 Vs>zV Vz>sV
    1.2 s>z z>s
    1.8 ss>z

    + 0

    = nasal: n or m before b and p
    0.6 nb<>mb np<>mp
    1.0 ng<>n ñ,ň>ny,ng nk<>ngk

    = aspirate: bh, dh, jh and the like, as in Indian names
    0.6 bh>b jh>j chh>ch th>t dh>d gh>g kh>k ph>p rh>r lh>l mh>m nh>n
    1.6 b>bh d>dh g>gh p>ph

    = diacritics: letters with a mark of their own
    0.2 ə>a,e ä>a,e ö>o,oe,u ü>u,ue ı>i,y,u å>a,o ø>o,u ł>l,v ó>o,u ñ>n,ny ý>y,i ß>ss,s æ>ae,e œ>o,e
    0.3 ā,â,á,à>a ī,î,í>i ū,û,ú>u ō,ô>o,u ē,ê,é,è,ë>e ï>i ţ>t ḍ>d,z ṣ>s ż>z ẓ>z ḥ>h ð>d,z þ>th,s
    0.5 ğ,ġ>g ḵ>k ẖ,ḫ>h č,ç,ć,ĉ>c š,ş,ș,ś,ŝ>s ž,ż,ź>z ĵ,ǧ>j ț>t ň>n ã,ă,ą>a ę,ě>e ő,õ>o ű,ů>u ř>r
    1.0 ő>u ı>a

    """
}
