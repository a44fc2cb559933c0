//! `imsmanifest.xml` of SCORM 1.2 and SCORM 2004, 4th edition. The schemas themselves stay out of the package: their
//! licenses do not say that they may be passed on, and platforms bring their own.

use super::LAUNCH;
use super::structure::package_id;
use course::Course;
use html_escape::encode_double_quoted_attribute as escaped;

/// For SCORM 1.2.
pub fn scorm12(course: &Course, files: &[&str]) -> String {
    let head = "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd \
         http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd\"";
    manifest(course, files, head, "1.2", "adlcp:scormtype", "")
}

/// For SCORM 2004. The course itself says whether it is complete; whether it is passed, nobody says.
pub fn scorm2004(course: &Course, files: &[&str]) -> String {
    let head = "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" \
         xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\" \
         xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd \
         http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd \
         http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd\"";
    let sequencing = "\n        <imsss:sequencing>\
         <imsss:deliveryControls completionSetByContent=\"true\" objectiveSetByContent=\"true\"/>\
         </imsss:sequencing>";
    manifest(course, files, head, "2004 4th Edition", "adlcp:scormType", sequencing)
}

fn manifest(
    course: &Course,
    files: &[&str],
    head: &str,
    version: &str,
    kind: &str,
    sequencing: &str,
) -> String {
    let title = escaped(&course.title);
    let id = package_id(course).replace([':', '/', '+'], "-").replace("https---", "");
    let files: String =
        files.iter().map(|file| format!("      <file href=\"{}\"/>\n", escaped(file))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<manifest identifier=\"{id}\" version=\"1.0\" {head}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>{version}</schemaversion>
  </metadata>
  <organizations default=\"course\">
    <organization identifier=\"course\">
      <title>{title}</title>
      <item identifier=\"map\" identifierref=\"files\" isvisible=\"true\">
        <title>{title}</title>{sequencing}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier=\"files\" type=\"webcontent\" {kind}=\"sco\" href=\"{LAUNCH}\">
{files}    </resource>
  </resources>
</manifest>
"
    )
}
