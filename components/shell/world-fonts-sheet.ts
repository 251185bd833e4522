import "@/components/shell/world-fonts.css";
