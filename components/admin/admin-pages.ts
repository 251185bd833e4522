import {
  Activity,
  ChartNoAxesColumn,
  CircleHelp,
  Coins,
  LayoutDashboard,
  type LucideIcon,
  PiggyBank,
  Scale,
  Server,
  Tags,
  Target,
  Users,
} from "lucide-react";

type AdminPage = { href: string; label: string; icon: LucideIcon };

export const UNKNOWN_PAGE = "/admin/unknown";

/** The pages of admins, in the order in which they are linked. */
export const ADMIN_PAGES: readonly AdminPage[] = [
  { href: "/admin", label: "Overview", icon: LayoutDashboard },
  { href: "/admin/costs", label: "Costs", icon: Coins },
  { href: "/admin/quality", label: "Quality", icon: ChartNoAxesColumn },
  { href: "/admin/backends", label: "Backends", icon: Server },
  { href: "/admin/unknown", label: "Unknown", icon: CircleHelp },
  { href: "/admin/budgets", label: "Budgets", icon: PiggyBank },
  { href: "/admin/prices", label: "Prices", icon: Tags },
  { href: "/admin/calibration", label: "Calibration", icon: Target },
  { href: "/admin/people", label: "People", icon: Users },
  { href: "/admin/policies", label: "Policies", icon: Scale },
  { href: "/admin/system", label: "System", icon: Activity },
];
