#pragma once
// libxml2 may be built with ICU, whose system headers clash with the ICU inside Foundation. Nothing here uses the one
// structure that depends on it (_xmlCharEncodingHandler), so its headers are left out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
