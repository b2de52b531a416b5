use inbox_doctor::{catalog::Catalog, explain::*, diagnose};
use inbox_doctor::model::{provider::ProviderId, finding::*};
#[derive(serde::Deserialize)]
struct F { kind: FindingKind, check: Option<inbox_doctor::model::check::CheckId>, #[serde(default)] facts: std::collections::BTreeMap<String,String>, #[serde(default)] codes: Vec<String>, #[serde(default)] words: String }
#[derive(serde::Deserialize)]
struct S { #[allow(dead_code)] name: String, provider: Option<String>, stage: Option<String>, text: Option<String>, expect: Vec<String>, #[serde(default)] finding: Vec<F> }
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (cat, errs) = Catalog::with_overlay(Some(std::path::Path::new(&a[2]))).unwrap();
    for e in errs { println!("ERR {e}"); }
    for f in std::fs::read_dir(&a[1]).unwrap() {
        let f = f.unwrap().path();
        let s: S = toml::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
        let d = match &s.text { Some(t) => explain(&Pasted{ text: t.clone(), provider: s.provider.clone().map(ProviderId::new), stage: s.stage.as_deref().map(|x| x.parse().unwrap()) }, &cat),
          None => { let fs: Vec<Finding> = s.finding.into_iter().map(|x| Finding{kind:x.kind,check:x.check,facts:x.facts,codes:x.codes,words:x.words}).collect();
            diagnose::rank(&fs, s.provider.as_deref().and_then(|p| cat.provider(p)), &cat) } };
        let got: Vec<&str> = d.causes.iter().map(|c| c.card.as_str()).collect();
        let mut it = got.iter(); let inorder = s.expect.iter().all(|e| it.any(|g| g == e));
        let ok = got.first() == s.expect.first().map(|x| x.as_str()).as_ref() && inorder;
        if !ok { println!("FAIL {} want {:?} got {:?}", f.display(), s.expect, got); } else if got.len() > s.expect.len() { println!("more {} {:?}", f.file_name().unwrap().display(), got); }
    }
}
