use regex::RegexBuilder; use std::time::*;
fn main(){ let mut v=vec![]; let mut tot=Duration::ZERO; let mut n=0;
 for e in std::fs::read_dir("assets/cards").unwrap(){ let d=e.unwrap().path(); if !d.is_dir(){continue} for f in std::fs::read_dir(&d).unwrap(){ let f=f.unwrap().path();
  let t: toml::Value = toml::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
  for w in t.get("when").and_then(|w| w.as_array()).into_iter().flatten(){ for k in ["words","not_words"]{ for p in w.get(k).and_then(|x|x.as_array()).into_iter().flatten(){
    let p=p.as_str().unwrap(); let s=Instant::now(); let r=RegexBuilder::new(p).case_insensitive(true).multi_line(true).build().unwrap(); let el=s.elapsed(); std::hint::black_box(r); tot+=el; n+=1; v.push((el,f.display().to_string(),p.to_owned())); }}}}}
 v.sort(); v.reverse(); println!("{n} {tot:?}"); for (e,f,p) in v.iter().take(25){ println!("{e:?} {f} {}", p.chars().take(110).collect::<String>()); }
}
